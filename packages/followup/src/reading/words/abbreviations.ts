/** Abbreviations whose full stop never ends a sentence: something follows them. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "d ca c nr tlf kl dr vedr jf jvf evt bl f eks dir div alm obj pga mhp mht hhv ad hoe ve gl max min maks inkl ekskl ang klin kem adj postop praeop afsl st stk sen hr fr frk prof spec jan feb febr mar apr jun jul aug sep sept okt nov dec cf gr inj tabl t tbl makroskop mikroskop cpr bil diag histol pat beg ult primo medio koord palp insp ausk v m el u lap kir uro gyn iflg ift ifm lokalnr genhenv henv skriftl mat rel udlev udl kompl bivirkn konf obs spl sgpl dikt".split(
    " ",
  ),
);

/** Abbreviations whose full stop ends a sentence only where a capital letter follows. */
export const CLOSABLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "l e.l pt pt.s dgl dagl d.d mdr mnd md maan us afd o.l osv mv m.v mm m.m t.o.m to.m f.o.m i.v s.c i.m p.o p.n pn sign sin dxt dx lab best sygepl sygeplej blpr bpr ktr kontr kompl  opf opfoelgn sygeh min mio mia cic abd aarl gang forkl overl res h.d op beh pos neg amb sekr tilst pgl gg sml skr undersoegelse kons".split(
    " ",
  ),
);

/** Short words that often end a sentence; other short ones before a full stop and a small letter are abbreviations. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  "aar dag os ham jer med nej var tid hus der her nu sig dig mig den det ja ud op ned til fra for psa hb cea ct mr ok godt gang igen plan slut tarm arm ben ar tabt rask knap glad brok blod vand dato kemo lunge sygt tre to en fem".split(
    " ",
  ),
);
