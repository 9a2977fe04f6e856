import { create } from 'zustand';

const REMEMBERED = 'sarbaz.certificateFrame';

/** Whether the program draws the frame of a certificate; a matter of the paper in this computer's printer. */
export const usePrintWish = create<{ frame: boolean }>(() => ({ frame: localStorage.getItem(REMEMBERED) !== 'no' }));

export function drawFrame(frame: boolean): void {
  localStorage.setItem(REMEMBERED, frame ? 'yes' : 'no');
  usePrintWish.setState({ frame });
}
