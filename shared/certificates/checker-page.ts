import type { SignedList } from './revocations.ts';

/** What a checking page carries: the keys it trusts (hexadecimal), and the list as of the day it was made. */
export interface CheckerData {
  keys: { keyId: string; publicKey: string }[];
  /** Of the key that signs now. */
  fingerprint: string;
  list: SignedList;
}

/** Where the data goes in the built page. */
const DATA_PLACE = '"checker-data"';

/** The built page with the school's data inside. @throws Error when the page was built without a place for it */
export function checkerPage(template: string, data: CheckerData): string {
  const parts = template.split(DATA_PLACE);
  if (parts.length !== 2) throw new Error('the checking page has no place for its data');
  // '<' would let a name end the script it stands in.
  return parts.join(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
