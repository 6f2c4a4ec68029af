/** A source as it is written, with its web address as a link that names the site instead of the whole address. */
export function Sourced({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part} target="_blank" rel="noreferrer">
        {siteOf(part)}
      </a>
    ) : (
      part
    ),
  );
}

function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
}
