/** The primary keys of GS1 Digital Links and the qualifiers that may follow each in the path. */

/**
 * Key to its alternative rows of qualifiers; any of a row may be left out, but their order stays
 * (GS1 Digital Link URI Syntax 1.7, as in the GS1 Barcode Syntax Dictionary).
 */
export const primaryKeys: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['00', []],
  ['01', [['22', '10', '21'], ['235']]],
  ['253', []],
  ['255', []],
  ['401', []],
  ['402', []],
  ['414', [['254'], ['7040']]],
  ['415', [['8020']]],
  ['417', [['7040']]],
  ['8003', []],
  ['8004', [['7040']]],
  ['8006', [['22', '10', '21']]],
  ['8010', [['8011']]],
  ['8013', []],
  ['8017', [['8019']]],
  ['8018', [['8019']]],
])
