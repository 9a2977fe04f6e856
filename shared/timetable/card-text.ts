/** A block of a platoon: which lesson of the programme, and which of its blocks. */
interface CardNumbers {
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
}

/** One text for a card's identity, for keys and look-ups. */
export const cardText = ({ platoonId, lessonKindId, blockIndex }: CardNumbers): string =>
  `${platoonId}-${lessonKindId}-${blockIndex}`;

/** What names a card, without whatever else is known of it. */
export const cardOnly = ({ platoonId, lessonKindId, blockIndex }: CardNumbers): CardNumbers => ({
  platoonId,
  lessonKindId,
  blockIndex,
});
