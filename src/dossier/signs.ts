/** Lower case and half width, sign by sign, so that places stay those of the text. */
export const foldSigns = (text: string): string =>
  text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
