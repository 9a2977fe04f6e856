import { MOST_FILE_BYTES, tooLargeNumbers } from '../../shared/admissions/list-file.ts';
import { ok, type Result, refuse } from '../../shared/kit/result.ts';
import { readCsvSheet } from './csv-sheet.ts';
import { decodeText, type TextEncoding } from './text-encoding.ts';
import { type NamedSheet, readXlsxSheets } from './xlsx-sheets.ts';

export type RosterFile = {
  sheets: NamedSheet[];
  /** Only of text files. */
  encoding?: TextEncoding;
};

const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE_START = Buffer.from('D0CF11E0A1B11AE1', 'hex');
const TEXT_ENDINGS = ['csv', 'txt', 'tsv'];

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

/** A password turns an xlsx into an OLE container; the same container without that stream is an old .xls or .doc. */
function refuseOle(bytes: Buffer) {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return refuse('admissions.fileEncrypted');
  return has('Workbook') || has('Book')
    ? refuse('admissions.fileOldXls')
    : refuse('admissions.fileNotTable', { found: 'ole' });
}

async function readText(ending: string, bytes: Buffer): Promise<Result<RosterFile>> {
  const { text, encoding } = decodeText(bytes);
  // A table saved from a web page, a pdf, a picture: named like a list, but not one.
  const isText = !text.includes('\u0000') && !/^\s*(<|%PDF)/.test(text);
  if (!TEXT_ENDINGS.includes(ending))
    return refuse(ending === 'xlsx' ? 'admissions.fileNotXlsx' : 'admissions.fileNotTable', { found: ending });
  if (!isText) return refuse('admissions.fileNotTable', { found: ending });
  const rows = await readCsvSheet(text);
  return rows.ok ? ok({ sheets: [{ name: '', rows: rows.value }], encoding }) : rows;
}

function onlySheet(file: RosterFile, sheetName: string | undefined): Result<RosterFile> {
  const sheets = sheetName === undefined ? file.sheets : file.sheets.filter(({ name }) => name === sheetName);
  if (sheets.length === 0) {
    return refuse('admissions.fileNoSuchSheet', {
      sheetName: sheetName ?? '',
      sheets: file.sheets.map(({ name }) => name),
    });
  }
  return sheets.every(({ rows }) => rows.length === 0) ? refuse('admissions.fileNoRows') : ok({ ...file, sheets });
}

/**
 * Reads a list a clerk sent: xlsx, or csv in any of the usual encodings and with any of the usual column marks. What
 * the file is, is told by its first bytes; nothing in it is executed or computed. Cells come as typed, numbers stay
 * numbers, real dates are 'YYYY-MM-DD'. `sheetName` asks for one sheet only.
 *
 * Refusals, all with `fileName`: `admissions.fileEmpty`, `fileTooLarge` {megabytes, limitMegabytes}, `fileEncrypted`,
 * `fileOldXls`, `fileNotXlsx` {found}, `fileNotTable` {found}, `fileBrokenZip`, `fileBrokenXlsx`, `fileBrokenCsv` {line},
 * `fileSwells` {megabytes, limitMegabytes}, `fileTooManyRows` {rows, limit}, `fileTooManyBlankRows` {rows, limit},
 * `fileMergedTooWide` {cells, limit}, `fileNoSuchSheet` {sheetName, sheets}, `fileNoRows`.
 */
export async function readRosterFile(
  fileName: string,
  content: Uint8Array,
  options: { sheetName?: string } = {},
): Promise<Result<RosterFile>> {
  const read = await readByContent(fileName, content);
  const chosen = read.ok ? onlySheet(read.value, options.sheetName) : read;
  return chosen.ok ? chosen : { ...chosen, params: { ...chosen.params, fileName } };
}

async function readByContent(fileName: string, content: Uint8Array): Promise<Result<RosterFile>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) return refuse('admissions.fileEmpty');
  if (bytes.length > MOST_FILE_BYTES) return refuse('admissions.fileTooLarge', tooLargeNumbers(bytes.length));
  if (startsWith(bytes, OLE_START)) return refuseOle(bytes);
  if (startsWith(bytes, ZIP_START)) {
    const sheets = await readXlsxSheets(bytes);
    return sheets.ok ? ok({ sheets: sheets.value }) : sheets;
  }
  return readText(/\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '', bytes);
}
