/** Names as they are mixed in a Danish waiting room; each list is one language's own. */
interface NamePool {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
}

const words = (text: string): string[] => text.split(" ");

const MIDDLE = words("Bach Friis Holm Lund Krogh Ravn Dahl Bundgaard Vestergaard Skov Kjær Brink Thorup Lindholt");
const LAST = words(
  "Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Madsen Kristensen Olsen Thomsen Mortensen Poulsen Johansen Knudsen Mikkelsen Laursen Damgaard Lindgaard Bruun Thygesen Nørgaard Overgaard Eskildsen Østergaard Bjerregaard Kjærsgaard",
);

const DANISH: NamePool = {
  women: words(
    "Kirsten Inger Lis Grethe Tove Bente Hanne Karen Birthe Jytte Else Ruth Lone Susanne Annette Lene Pia Gitte Marianne Ulla Vibeke Dorte Charlotte Helle Anne-Marie Ingelise Kirstine Merete Rigmor Solveig",
  ),
  men: words(
    "Jens Svend Poul Ole Bent Hans Niels Arne Erik Jørgen Finn Kaj Knud Leif Preben Torben Flemming Henning Gunnar Ejvind Mogens Børge Verner Carsten Lars Henrik Søren Michael Steen Palle Viggo Aage",
  ),
  families: [
    ...LAST,
    ...LAST.flatMap((last, at) => [`${MIDDLE[at % 14]} ${last}`, `${MIDDLE[(at * 5 + 3) % 14]} ${last}`]),
  ],
};

const OTHERS: readonly NamePool[] = [
  { women: words("Fatma Zeynep Emine"), men: words("Mehmet Ali Hasan"), families: words("Yilmaz Kaya Demir") },
  { women: words("Amina Samira Khadija"), men: words("Hassan Omar Yusuf"), families: words("Hussain Malik Abdi") },
  { women: words("Ewa Danuta"), men: words("Andrzej Marek"), families: words("Nowak Wójcik") },
  { women: words("Thi-Lan Mai"), men: words("Duc-Minh Van-Hai"), families: words("Nguyen Tran") },
];

/** Second given names, which one in four has. */
export const SECOND = {
  female: words("Marie Margrethe Elisabeth Sofie Kirstine"),
  male: words("Erik Peter Aage Christian Ove"),
} as const;

/** The names of one language: mostly Danish, seven in a hundred another. `luck` and `which` are at least 0 and below 1. */
export function namePool(luck: number, which: number): NamePool & { danish: boolean } {
  const other = OTHERS[Math.floor(which * OTHERS.length)];
  return luck < 0.93 || other === undefined ? { ...DANISH, danish: true } : { ...other, danish: false };
}
