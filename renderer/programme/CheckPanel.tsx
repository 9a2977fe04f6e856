import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import type { PlaceType } from '../../shared/programme/programme-types.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import classes from './CheckPanel.module.css';
import type { ProgrammePlace } from './programme-place.ts';
import { StaffNeedTable } from './StaffNeedTable.tsx';

type Finding = ProgrammeView['findings'][number];

interface Props {
  programme: ProgrammeView;
  place: ProgrammePlace;
  mayWrite: boolean;
  onPlatoons: (platoons: number) => void;
}

/** What stands in the way of a timetable, each with what can be done; below, how many instructors it needs. */
export function CheckPanel({ programme, place, mayWrite, onPlatoons }: Props) {
  const { t } = useTranslation();
  const bars = programme.findings.filter((one) => one.level === 'bar');
  const notices = programme.findings.filter((one) => one.level !== 'bar');
  const sub = [
    ...(bars.length > 0 ? [t('programme.check.bars', { count: bars.length })] : []),
    ...(notices.length > 0 ? [t('programme.check.notices', { count: notices.length })] : []),
  ].join(' · ');
  return (
    <Inspector
      broad
      title={t('programme.check.title')}
      sub={sub}
      onClose={() => place.show(null)}
      foot={
        <Action primary blocked={bars.length > 0} onClick={() => bars.length === 0 && goTo('timetable')}>
          {bars.length > 0 ? t('programme.check.left', { count: bars.length }) : t('programme.check.toTimetable')}
        </Action>
      }
    >
      {programme.findings.length === 0 && (
        <InspectorSection>
          <Refusal kind="good" what={t('programme.check.clean')} why={t('programme.check.cleanWhy')} />
        </InspectorSection>
      )}
      {bars.length > 0 && (
        <InspectorSection title={t('programme.check.barsHeading')}>
          <Findings findings={bars} place={place} mayWrite={mayWrite} />
        </InspectorSection>
      )}
      {notices.length > 0 && (
        <InspectorSection title={t('programme.check.noticesHeading')}>
          <Findings findings={notices} place={place} mayWrite={mayWrite} />
        </InspectorSection>
      )}
      <InspectorSection title={t('programme.check.staff')}>
        <StaffNeedTable programme={programme} onPlatoons={onPlatoons} />
      </InspectorSection>
    </Inspector>
  );
}

function Findings({ findings, place, mayWrite }: { findings: Finding[]; place: ProgrammePlace; mayWrite: boolean }) {
  const { t } = useTranslation();
  const placesNamed = (params: Finding['params']) =>
    Array.isArray(params.placeTypes)
      ? { ...params, placeTypes: params.placeTypes.map((type) => t(`programme.placeType.${type as PlaceType}`)) }
      : params;
  return (
    <div className={classes.findings}>
      {findings.map((finding) => (
        <Refusal
          key={`${finding.code} ${JSON.stringify(finding.params)}`}
          failure={{ code: finding.code, params: placesNamed(finding.params) }}
          kind={finding.level === 'bar' ? 'bad' : 'warn'}
          actions={<Remedy finding={finding} place={place} mayWrite={mayWrite} />}
        />
      ))}
    </div>
  );
}

const TO_HOURS = ['totalHours', 'subjectCount'];
const TO_INSTRUCTORS = ['nobodyTeaches', 'staffShort'];
const TO_PLACES = ['placeMissing', 'placeSmall', 'placeHours'];
const TO_ORDER = ['rangeInterval', 'orderUnknownKind', 'orderCircle', 'orderWindows', 'windowEmpty'];

/** The button that leads to where the finding is mended, or mends it at once. */
function Remedy({ finding, place, mayWrite }: { finding: Finding; place: ProgrammePlace; mayWrite: boolean }) {
  const { t } = useTranslation();
  const usual = useCommand('programme.addUsualPlaces');
  const code = finding.code.replace('programme.', '');
  if (code === 'placeMissing' && mayWrite) {
    return (
      <Action size="xs" busy={usual.running} onClick={() => void usual.run({ language: currentLanguage() })}>
        {t('programme.check.todo.usualPlaces')}
      </Action>
    );
  }
  const [label, go] = TO_HOURS.includes(code)
    ? [t('programme.check.todo.hours'), () => place.showTab('subjects')]
    : TO_INSTRUCTORS.includes(code)
      ? [t('programme.check.todo.instructors'), () => place.showTab('instructors')]
      : TO_PLACES.includes(code)
        ? [t('programme.check.todo.places'), () => place.showTab('places')]
        : TO_ORDER.includes(code)
          ? [t('programme.check.todo.order'), () => place.show({ kind: 'order' })]
          : code === 'calendarShort' || code === 'eveningsShort'
            ? [t('programme.check.todo.intake'), () => goTo('intake')]
            : code === 'rangeSessions'
              ? [t('programme.check.todo.subject'), () => place.show({ kind: 'subject', code: 'FIR' })]
              : [
                  t('programme.check.todo.subject'),
                  () => place.show({ kind: 'subject', code: String(finding.params.code) }),
                ];
  return (
    <Action size="xs" onClick={go}>
      {label}
    </Action>
  );
}
