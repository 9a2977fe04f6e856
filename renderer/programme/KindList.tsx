import { useTranslation } from 'react-i18next';
import type { KindView, ProgrammeView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { countedHours } from '../../shared/programme/programme-facts.ts';
import type { Phase } from '../../shared/programme/programme-types.ts';
import { Status } from '../components/Status.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './forms.module.css';

interface Props {
  programme: ProgrammeView;
  subject: SubjectView;
  phase: Phase;
  onOpen: (kind: KindView) => void;
}

/** The lessons of a subject in one bucket, with the sum their blocks make up beside the hours they must make up. */
export function KindList({ programme, subject, phase, onOpen }: Props) {
  const { t } = useTranslation();
  const kinds = programme.kinds.filter((kind) => kind.subjectCode === subject.code && kind.phase === phase);
  const planned = subject.planned[phase];
  const hours = phase === 'initial' ? subject.initialHours : subject.specialtyHours;
  const counted = kinds.map((kind) => countedHours(kind, programme.examsInsideHours)).filter((one) => one > 0);
  const sum = counted.length > 1 ? `${counted.join(' + ')} = ${planned}` : formatNumber(planned);
  return (
    <>
      {kinds.length === 0 && <p className="body13 t2">{t('programme.subject.noKinds')}</p>}
      <div className={classes.list}>
        {kinds.map((kind) => (
          <KindRow key={kind.id} kind={kind} programme={programme} onOpen={() => onOpen(kind)} />
        ))}
      </div>
      <div className={classes.sum}>
        <span className="tn t2">{sum}</span>
        {planned === hours ? (
          <span className="m tn">{t('programme.hours', { count: hours })}</span>
        ) : (
          <Status kind="bad">
            {`${formatNumber(planned)} − ${formatNumber(hours)} = ${formatNumber(planned - hours)}`}
          </Status>
        )}
      </div>
    </>
  );
}

function KindRow({ kind, programme, onOpen }: { kind: KindView; programme: ProgrammeView; onOpen: () => void }) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const facts = [
    t(`programme.placeType.${kind.placeType}`),
    ...kind.flags.map((flag) => t(`programme.flag.${flag}`)),
    ...(kind.window === null
      ? []
      : [
          kind.windowDays === null
            ? t('programme.kind.noDays')
            : t('programme.kind.window', { from: kind.windowDays[0] + 1, to: kind.windowDays[1] + 1 }),
        ]),
    ...(!programme.examsInsideHours && kind.flags.includes('exam') ? [t('programme.subject.examsOutside')] : []),
  ];
  return (
    <button type="button" className={classes.rowButton} onClick={onOpen}>
      <span className="m">{say(kind.names)}</span>
      <span className="tn nowrap">
        {t('programme.kind.blocks', {
          n: kind.blockCount,
          hours: kind.blockHours,
          sum: kind.blockCount * kind.blockHours,
        })}
      </span>
      <small>{facts.join(' · ')}</small>
    </button>
  );
}
