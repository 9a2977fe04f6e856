import type { Paper } from '../../shared/contract/values.ts';

/** The bytes of a file that crossed the door as base64. */
export function blobOf(paper: Paper): Blob {
  const bytes = Uint8Array.from(atob(paper.bytes), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: paper.mediaType });
}

function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken the address by then; holding on to it would keep the bytes in memory.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

/** Hands a file to the person: the window asks where to put it, or it lands among the downloads. */
export function saveFile(paper: Paper): void {
  saveBlob(paper.fileName, blobOf(paper));
}

/** Hands a plain text over as a file; the mark at its beginning tells old editors that it is UTF-8. */
export function saveText(fileName: string, text: string): void {
  saveBlob(fileName, new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }));
}
