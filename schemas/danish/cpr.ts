/** The meaning of `cpr`, wherever it occurs. */
export const cprInDanish =
  'CPR-nummer: ti cifre, de første seks en dato (R-CPR-1). Fødselsdag + 60 godtages: de numre tilhører ingen. Modulus 11 kontrolleres ikke. En bindestreg foran de sidste fire cifre godtages og fjernes.';
