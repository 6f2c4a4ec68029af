/** Where to go after log-in: a page of ours, or the first one. Anything that could lead elsewhere leads to the first page (safety row 48). */
export function ownPath(asked: string | undefined): string {
  const base = "http://own.invalid";
  if (asked === undefined || !asked.startsWith("/") || /[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, base))
    return "/";
  const { origin, pathname, search, hash } = new URL(asked, base);
  const isPage = origin === base && !pathname.startsWith("//") && !/^\/(api|login|idp)(\/|$)/.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : "/";
}
