import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../../shared/contract/people.contract.ts';
import { LookBanner } from '../../backup/LookBanner.tsx';
import { ClosedStrip } from '../../cohorts/ClosedStrip.tsx';
import { speakSchoolWords } from '../../i18n/school-words.ts';
import { LockWarning } from '../../people/LockWarning.tsx';
import { ShiftDialog } from '../../people/ShiftDialog.tsx';
import { TrialFrame } from '../../trial/TrialFrame.tsx';
import { useLocation } from '../location.ts';
import { useOperation } from '../queries.ts';
import { routes } from '../routes.tsx';
import { ClockBanner } from './ClockBanner.tsx';
import { CommandBox } from './CommandBox.tsx';
import { KeysWindow } from './KeysWindow.tsx';
import { Rail } from './Rail.tsx';
import { ScreenFault } from './ScreenFault.tsx';
import classes from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useGlobalKeys } from './use-global-keys.ts';

interface Props {
  me: SignedIn;
  sample: boolean;
}

/** The desk: rail, top bar and status bar on the canvas, the work on one white sheet. */
export function Shell({ me, sample }: Props) {
  const { t } = useTranslation();
  const { screen } = useLocation();
  const keys = useGlobalKeys();
  const Content = routes[screen];
  const title = t(`shell.rail.${screen}.full`);
  const words = useOperation('terms.get', {}).data;
  useEffect(() => {
    if (words) void speakSchoolWords(words);
  }, [words]);
  useEffect(() => {
    document.title = `${title} · ${t(sample ? 'shell.sampleMark' : 'shell.program')}`;
  }, [title, sample, t]);
  return (
    <div className={classes.shell}>
      <TopBar me={me} sample={sample} />
      <Rail current={screen} />
      <div className={classes.work}>
        <LookBanner />
        <ClockBanner />
        <ClosedStrip />
        <main className={classes.sheet} id="sheet" tabIndex={-1}>
          <ScreenFault key={screen}>
            <Suspense>
              <TrialFrame>
                <Content />
              </TrialFrame>
            </Suspense>
          </ScreenFault>
        </main>
      </div>
      <StatusBar />
      <CommandBox />
      <ShiftDialog />
      <LockWarning />
      <KeysWindow opened={keys.helpOpen} onClose={keys.closeHelp} />
    </div>
  );
}
