import type { Rich } from "@foelgeskab/followup/sheet-rich";
import type { SheetTexts } from "@foelgeskab/followup/sheet-texts";

/** The patient's A4 with every word that will be printed: black and white, with its holes. */
export function SheetPaper({ texts }: { texts: SheetTexts }) {
  const { responsible } = texts;
  return (
    <article className="sheet-paper" lang={texts.language} aria-label={texts.title}>
      {texts.draft !== null && (
        <p className="sheet-draft">
          <b>{texts.draft.mark}</b> {texts.draft.text}
        </p>
      )}
      <header>
        <div>
          <h3>{texts.title}</h3>
          <p>
            <Said>{texts.person}</Said>
            <br />
            <Said>{texts.version}</Said>
          </p>
        </div>
        <p className="sheet-code">{texts.noCheck}</p>
      </header>
      <div className="sheet-responsible">
        <h4>{responsible.heading}</h4>
        <div>
          <p>
            <b>
              <Said>{responsible.who}</Said>
            </b>
            <br />
            <Said>{responsible.afterwards}</Said>
          </p>
          <p>
            <b>
              <Said>{responsible.notHeard}</Said>
            </b>
            <br />
            <Said>{responsible.ring}</Said>
          </p>
        </div>
      </div>
      <Dates dates={texts.dates} language={texts.language} />
      <div className="sheet-columns">
        <WatchFor watchFor={texts.watchFor} />
        <Help help={texts.help} />
      </div>
      <footer>
        {texts.phones.map(({ who, number, hours }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two numbers stand in fixed places
          <p key={at}>
            <Said>{who}</Said>
            <br />
            <span className="sheet-phone">
              <Said>{number}</Said>
            </span>
            <br />
            <Said>{hours}</Said>
          </p>
        ))}
      </footer>
      <p className="sheet-foot">
        <Said>{texts.talk}</Said>
      </p>
    </article>
  );
}

function Dates({ dates, language }: Pick<SheetTexts, "dates" | "language">) {
  return (
    <div>
      <h4>{dates.heading}</h4>
      {dates.empty === null ? (
        <table>
          <thead className="sr-only">
            <tr>
              <th>{dates.day}</th>
              <th>
                {dates.what}, {dates.where.toLocaleLowerCase(language)}
              </th>
            </tr>
          </thead>
          <tbody>
            {dates.rows.map(([on, what, where]) => (
              <tr key={on}>
                <th scope="row">{on}</th>
                <td>
                  {what} {where}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>
          <Said>{dates.empty}</Said>
        </p>
      )}
      {dates.more !== null && <p>{dates.more}</p>}
      <p>
        <Said>{dates.note}</Said>
      </p>
    </div>
  );
}

function WatchFor({ watchFor }: Pick<SheetTexts, "watchFor">) {
  return (
    <div>
      <h4>{watchFor.heading}</h4>
      {watchFor.empty !== null && (
        <p>
          <Said>{watchFor.empty}</Said>
        </p>
      )}
      <ul className="sheet-list">
        {watchFor.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {watchFor.acute !== null && (
        <p className="sheet-same-day">
          <Said>{watchFor.acute}</Said>
        </p>
      )}
      {watchFor.emergency !== null && (
        <p className="sheet-same-day">
          <Said>{watchFor.emergency}</Said>
        </p>
      )}
    </div>
  );
}

function Help({ help }: Pick<SheetTexts, "help">) {
  return (
    <div>
      <h4>{help.heading}</h4>
      <p>{help.hint}</p>
      <ul className="sheet-boxes">
        {help.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {help.numbers.map((number, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the numbers of one letter stand in its order
        <p key={at}>
          <Said>{number}</Said>
        </p>
      ))}
    </div>
  );
}

/** A sentence with what is bold in it, and its holes. */
function Said({ children }: { children: Rich }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one sentence have no name but their place
  return children.map((run, at) => <Stretch key={at} run={run} />);
}

function Stretch({ run }: { run: Rich[number] }) {
  if ("hole" in run) return <span className="sheet-hole">{run.hole}</span>;
  return "bold" in run ? <b>{run.bold}</b> : run.text;
}
