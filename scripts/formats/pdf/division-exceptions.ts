/**
 * Words that a language's patterns divide badly, as they are to be divided, by primary subtag. The patterns of English
 * were made from words of 1980: what came after, and what is made of parts, is theirs by chance. An author's own list
 * (`hyphenation` in book.yaml) comes before it.
 */
export const divisionExceptions: Readonly<Record<string, readonly string[]>> = {
  en: `
    pro-cess pro-cesses pro-cessed pro-ces-sor pro-ces-sors mul-ti-pro-ces-sor micro-pro-ces-sor
    mil-li-sec-ond mil-li-sec-onds mi-cro-sec-ond mi-cro-sec-onds nano-sec-ond nano-sec-onds
    micro-ser-vice micro-ser-vices mid-dle-ware name-space name-spaces white-space work-space
    pa-ram-e-ter pa-ram-e-ters para-met-ric def-i-ni-tion def-i-ni-tions re-def-i-ni-tion
    res-er-va-tion res-er-va-tions val-i-date val-i-dates val-i-dated val-i-da-tor val-i-da-tors
    mono-ton-ic mono-ton-i-cal-ly re-start re-starts re-started re-start-ing meta-stable meta-data
    ma-jor-i-ty ma-jor-i-ties com-pen-sat-able re-tri-able data-base data-bases data-set data-sets
    time-stamp time-stamps time-out time-outs run-time life-time life-times back-up back-ups over-head
    multi-ver-sion multi-cast uni-cast broad-cast asyn-chro-ny idem-po-tence ephem-er-al
    de-vel-op-er de-vel-op-ers block-chain thread-safe ge-om-e-try post-script
    sto-chas-tic anal-y-sis anal-y-ses mani-fold neg-li-gi-ble phe-nom-e-non eigen-val-ue eigen-val-ues
  `.match(/\S+/g) as string[], // There are some.
}
