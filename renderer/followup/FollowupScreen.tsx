import { EnquiryScreen } from './EnquiryScreen.tsx';
import { FollowupBoard } from './FollowupBoard.tsx';
import { useFollowupPart } from './FollowupDesks.tsx';

/** What follows the certificate: the way to the military ID, and enquiries about it. */
export function FollowupScreen() {
  return useFollowupPart() === 'board' ? <FollowupBoard /> : <EnquiryScreen />;
}
