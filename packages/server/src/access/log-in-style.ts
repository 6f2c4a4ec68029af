/** The look of the pages before log-in: the product's tokens, no script, readable at 400 %. */
export const logInStyle = `
@font-face { font-family: "IBM Plex Sans"; font-weight: 400; font-display: swap; src: url("/login/plex-sans-400.ttf") format("truetype"); }
@font-face { font-family: "IBM Plex Sans"; font-weight: 600; font-display: swap; src: url("/login/plex-sans-600.ttf") format("truetype"); }
:root { --ink: #16212b; --ink-2: #435160; --ink-3: #5a6876; --border: #7c8894; --line: #dfe3e7; --page: #f5f6f7; --card: #ffffff; --petrol: #0b5a6b; --petrol-soft: #e5f0f2; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 400 0.875rem/1.25rem "IBM Plex Sans", "Segoe UI", Arial, sans-serif; font-variant-numeric: tabular-nums; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; min-height: 56px; padding: 8px 24px; background: var(--card); border-bottom: 1px solid var(--line); }
header p { margin: 0; }
.product { display: flex; align-items: center; gap: 8px; font-size: 1.0625rem; font-weight: 600; }
.product svg { color: var(--petrol); }
.practice-region { margin-left: auto; padding: 2px 8px; border: 1px dashed var(--border); border-radius: 4px; color: var(--ink-2); font-size: 0.75rem; }
a { color: var(--petrol); }
main { max-width: 1120px; margin: 0 auto; padding: 28px 24px; }
h1 { margin: 0 0 4px; font-size: 1.5rem; line-height: 2rem; font-weight: 600; }
h2 { margin: 28px 0 8px; font-size: 1rem; line-height: 1.375rem; font-weight: 600; }
h2 small { margin-left: 8px; color: var(--ink-2); font-size: 0.8125rem; font-weight: 400; }
h3 { margin: 0; padding: 8px 14px 2px; font-size: 0.875rem; line-height: 1.25rem; font-weight: 600; }
h3 small { margin-left: 4px; color: var(--ink-2); font-size: 0.8125rem; font-weight: 400; }
.lead { max-width: 44rem; margin: 0 0 18px; color: var(--ink-2); }
.parties { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 14px; align-items: start; margin: 0; padding: 0; list-style: none; }
.parties > li { padding-bottom: 4px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.people { margin: 0; padding: 0; list-style: none; }
.people button { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 14px; width: 100%; min-height: 36px; align-items: center; padding: 4px 14px; border: 0; background: none; color: var(--petrol); font: inherit; font-weight: 600; text-align: left; cursor: pointer; }
.people button span { color: var(--ink-2); font-weight: 400; }
.people button:hover { background: var(--petrol-soft); }
.button { display: inline-block; min-height: 36px; padding: 8px 14px; border-radius: 4px; background: var(--petrol); color: #ffffff; font-weight: 600; text-decoration: none; }
:focus-visible { outline: 2px solid var(--petrol); outline-offset: -2px; }
a:focus-visible { outline-offset: 2px; }
@media print { .language, .button { display: none; } }
`;
