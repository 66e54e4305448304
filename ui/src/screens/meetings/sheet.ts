/** The id of a sheet as it stands on the paper: `ABCDE-FGHIJ`. */
export const inTwo = (sheet: string) =>
  `${sheet.slice(0, sheet.length / 2)}-${sheet.slice(sheet.length / 2)}`;
