import type { ReactNode } from "react";
import type { Sheet } from "./sheet.ts";

/** The patient's A4 as it will be printed: black and white, in Danish, with its holes. */
export function SheetPaper({ sheet }: { sheet: Sheet }) {
  return (
    <article className="sheet-paper" lang="da" aria-label={sheet.title}>
      <header>
        <div>
          <h3>{sheet.title}</h3>
          <p>
            <b>{sheet.name}</b>
            {sheet.born !== null && `, født ${sheet.born}`}
            <br />
            {sheet.draft && <b>Udkast. </b>}Gælder fra <Known>{sheet.from}</Known>
          </p>
        </div>
        <p className="sheet-code">
          {sheet.draft ? "Koden kommer, når alt andet er på plads" : "Koden står på det printede ark"}
        </p>
      </header>
      <div className="sheet-responsible">
        <h4>Hvem har ansvaret for dig nu?</h4>
        <div>
          <p>
            <b>Hospitalet: {sheet.responsible.unit}</b>
            <br />
            Din læge overtager, når klinikken har sagt ja: <b>{sheet.practice?.name ?? "din læge"}</b>. Så får du
            besked.
          </p>
          <p>
            <b>Har du ikke hørt noget senest {sheet.responsible.askBy}?</b>
            <br />
            Så ring til hospitalet: <Known>{sheet.hospital?.phone}</Known>
          </p>
        </div>
      </div>
      <Dates sheet={sheet} />
      <div className="sheet-columns">
        <div>
          <h4>Ring til din læge, hvis du får</h4>
          <List of={sheet.watchFor} hole="Symptomer mangler: punkt 7" />
          {sheet.sameDay.length > 0 && (
            <p className="sheet-same-day">
              <b>Ring samme dag,</b> hvis du får {orList(sheet.sameDay)}. Er der lukket: lægevagten.
            </p>
          )}
        </div>
        <div>
          <h4>Det kan din læge hjælpe med</h4>
          <p>Sæt kryds ved det, du vil tale om</p>
          <ul className="sheet-boxes">
            {sheet.helpsWith.map((help) => (
              <li key={help}>{help}</li>
            ))}
          </ul>
          <Numbers sheet={sheet} />
        </div>
      </div>
      <footer>
        <p>
          <b>Din læge:</b> {sheet.practice?.name}
          <br />
          <span className="sheet-phone">
            <Known>{sheet.practice?.phone}</Known>
          </span>
        </p>
        <p>
          <b>Hospitalet:</b> {sheet.hospital?.label}
          <br />
          <span className="sheet-phone">
            <Known>{sheet.hospital?.phone}</Known>
          </span>
          <br />
          {sheet.hospital !== null && `${sheet.hospital.hours}. Nummeret er tjekket ${sheet.hospital.checked}`}
        </p>
      </footer>
      <p className="sheet-foot">
        Talt igennem <Known>{sheet.talk.on}</Known> med {sheet.talk.with}
      </p>
    </article>
  );
}

function Dates({ sheet: { dates, booking } }: { sheet: Sheet }) {
  return (
    <div>
      <h4>Dine næste datoer</h4>
      {dates.length === 0 && <Known>{null}</Known>}
      <table>
        <tbody>
          {dates.map(({ on, what }) => (
            <tr key={on}>
              <th scope="row">{on}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {booking?.by === "practice" && (
        <p>
          Klinikken skriver til dig i god tid.{" "}
          <b>Har du ikke fået en tid senest {booking.notHeardBy}? Så ring til klinikken.</b>
        </p>
      )}
      {booking?.by === "patient" && (
        <p>
          Du skal selv bestille tid hos din læge. <b>Gør det senest {booking.notHeardBy}.</b>
        </p>
      )}
    </div>
  );
}

function Numbers({ sheet }: { sheet: Sheet }) {
  return sheet.numbers.map(({ text, on, limit }) => (
    <p key={text}>
      Dit tal nu: <b>{text}</b> ({on}).{" "}
      {limit === null ? (
        <span className="sheet-hole">Grænsen mangler: punkt 7</span>
      ) : (
        `Vi ser nærmere på det, ${limit}.`
      )}
    </p>
  ));
}

function List({ of, hole }: { of: readonly string[]; hole: string }) {
  if (of.length === 0) return <p className="sheet-hole">{hole}</p>;
  return (
    <ul className="sheet-list">
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** What is known, or the same hole as in the letter. */
function Known({ children }: { children: ReactNode }) {
  return children == null || children === "" ? <span className="sheet-hole">mangler</span> : <b>{children}</b>;
}

/** "a, b eller c", as it follows "hvis du får". */
function orList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} eller ${last}`;
}
