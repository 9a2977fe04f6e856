import { create } from 'zustand';

export const TEXT_SCALES = ['100', '125', '150'] as const;
export type TextScale = (typeof TEXT_SCALES)[number];
const REMEMBERED = 'sarbaz.textScale';

const found = localStorage.getItem(REMEMBERED);
const remembered = TEXT_SCALES.find((scale) => scale === found) ?? '100';
document.documentElement.dataset.textScale = remembered;

/** How large the texts are; every size is in rem, so the root's size moves them all. */
export const useTextScale = create<{ scale: TextScale }>(() => ({ scale: remembered }));

export function changeTextScale(scale: TextScale): void {
  localStorage.setItem(REMEMBERED, scale);
  document.documentElement.dataset.textScale = scale;
  useTextScale.setState({ scale });
}
