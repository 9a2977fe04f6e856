import type { Paper } from '../../shared/contract/values.ts';

/** The bytes of a file that crossed the door as base64. */
export function blobOf(paper: Paper): Blob {
  const bytes = Uint8Array.from(atob(paper.bytes), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: paper.mediaType });
}

/** Hands a file to the person: the window asks where to put it, or it lands among the downloads. */
export function saveFile(paper: Paper): void {
  const address = URL.createObjectURL(blobOf(paper));
  const link = document.createElement('a');
  link.href = address;
  link.download = paper.fileName;
  link.click();
  // The download has taken the address by then; holding on to it would keep the bytes in memory.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
