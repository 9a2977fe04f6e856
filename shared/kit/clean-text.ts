/**
 * Control characters but tab and line ends; marks that turn the direction of what is written around them; the mark that
 * files of text begin with.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A typed or pasted text as it is kept: letters composed (й is one letter, so that equal names are equal), halves of
 * surrogate pairs replaced (a file gives them back otherwise than they were put in), nothing that cannot be seen but
 * changes how the rest is read.
 */
export const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(UNSEEN, '');
