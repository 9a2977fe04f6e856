import { Modal, Radio, Select } from '@mantine/core';
import { IconCalendarDown, IconFileExport, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Status } from '../components/Status.tsx';
import { usePaper } from '../components/use-paper.ts';
import classes from './TimetablePaperDialog.module.css';

type Wish = InputOf<'papers.timetablePdf'>;
type Kind = NonNullable<Wish['by']>;
const KINDS = ['platoon', 'instructor', 'place', 'week', 'intake'] as const satisfies readonly Kind[];
type Owner = 'platoon' | 'instructor' | 'place';
const isOwner = (kind: Kind): kind is Owner => kind !== 'week' && kind !== 'intake';

interface Props {
  cohortId: number;
  /** 0 = the draft. */
  version: number;
  /** Calendar week on the board, from 1; null where none is looked at. */
  week: number | null;
  onClose: () => void;
}

/** The timetable on paper and in other programs: whose, which weeks, which language; a PDF is looked at first. */
export function TimetablePaperDialog({ cohortId, version, week, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { paper, drawing, show, close } = usePaper();
  const board = useOperation('timetable.board', { cohortId, version });
  const [by, setBy] = useState<Kind>('platoon');
  const [owner, setOwner] = useState<string | null>(null);
  const [span, setSpan] = useState<'week' | 'all'>(week === null ? 'all' : 'week');
  const [size, setSize] = useState<'A4' | 'A3'>('A4');
  const [language, setLanguage] = useState<'kk' | 'ru'>(i18n.language === 'ru' ? 'ru' : 'kk');

  const plan = { cohortId, version, language };
  const whose = isOwner(by) && owner !== null ? { id: Number(owner) } : {};
  // The whole intake stands on A3 alone.
  const sheet = by !== 'intake' && size === 'A3' ? { size } : {};
  const thisWeek = week !== null && span === 'week' && by !== 'intake' ? { week } : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('papers.dialog.title')}
      size="40rem"
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.dialog}>
        <div className={classes.state}>{board.data && <PlanState board={board.data} />}</div>
        <Radio.Group
          aria-label={t('papers.dialog.what')}
          value={by}
          onChange={(value) => {
            setBy(KINDS.find((kind) => kind === value) ?? 'platoon');
            setOwner(null);
          }}
        >
          <div className={classes.kinds}>
            {KINDS.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                data-autofocus={kind === by || undefined}
                label={t(`papers.dialog.kind.${kind}`)}
                description={t(`papers.dialog.about.${kind}`)}
              />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.choices}>
          {isOwner(by) && (
            <Select
              label={t('papers.dialog.whose')}
              placeholder={t(`papers.dialog.all.${by}`)}
              data={board.data ? ownersOf(board.data, by, (number) => t('papers.dialog.platoon', { number })) : []}
              value={owner}
              onChange={setOwner}
              clearable
              searchable
            />
          )}
          {by !== 'intake' && week !== null && (
            <Segmented
              label={t('papers.dialog.span')}
              value={span}
              onChange={setSpan}
              items={[
                { value: 'week', label: t('papers.dialog.thisWeek', { week }) },
                { value: 'all', label: t('papers.dialog.allWeeks') },
              ]}
            />
          )}
          {by !== 'intake' && (
            <Segmented
              label={t('papers.dialog.size')}
              value={size}
              onChange={setSize}
              items={[
                { value: 'A4', label: 'A4' },
                { value: 'A3', label: t('papers.dialog.wall') },
              ]}
            />
          )}
          <Segmented
            label={t('papers.dialog.language')}
            value={language}
            onChange={setLanguage}
            items={[
              { value: 'kk', label: 'Қазақша', lang: 'kk' },
              { value: 'ru', label: 'Русский', lang: 'ru' },
            ]}
          />
        </div>
        <div className={classes.ways}>
          <Action
            primary
            icon={IconPrinter}
            busy={drawing}
            onClick={() => void show(call('papers.timetablePdf', { ...plan, by, ...whose, ...thisWeek, ...sheet }))}
          >
            {t('papers.dialog.look')}
          </Action>
          <Action
            icon={IconFileSpreadsheet}
            busy={drawing}
            onClick={() => void show(call('papers.timetableXlsx', { ...plan, by, ...whose }))}
          >
            {t('papers.dialog.xlsx')}
          </Action>
          {isOwner(by) && (
            <Action
              icon={IconCalendarDown}
              busy={drawing}
              onClick={() => void show(call('papers.timetableIcs', { ...plan, by, ...whose }))}
            >
              {t(owner === null ? 'papers.dialog.icsZip' : 'papers.dialog.ics')}
            </Action>
          )}
        </div>
        <div className={classes.fet}>
          <Action
            size="xs"
            icon={IconFileExport}
            busy={drawing}
            onClick={() => void show(call('papers.timetableFet', { cohortId, language }))}
          >
            {t('papers.dialog.fet')}
          </Action>
          <span className="meta t2">{t('papers.dialog.fetAbout')}</span>
        </div>
      </div>
      <PaperPreview paper={paper} onClose={close} />
    </Modal>
  );
}

/** What the paper will say of itself. */
function PlanState({ board }: { board: Board }) {
  const { t } = useTranslation();
  const approved = board.versions.find((one) => one.version === board.version);
  if (!approved) return <Status kind="wait">{t('papers.dialog.draft')}</Status>;
  const { version, approvedAt, approvedBy } = approved;
  return (
    <Status kind="good">
      {t('papers.dialog.approved', { version, day: approvedAt.slice(0, 10), by: approvedBy })}
    </Status>
  );
}

/** Those who have a lesson in the plan, as a list to choose from. */
function ownersOf(board: Board, by: Owner, platoonName: (number: number) => string) {
  const taught = {
    platoon: new Set(board.cards.map((card) => card.platoonId)),
    instructor: new Set(board.cards.map((card) => card.instructorId)),
    place: new Set(board.cards.map((card) => card.placeId)),
  }[by];
  const rows = {
    platoon: board.platoons.map(({ id, number }) => ({ id, label: platoonName(number) })),
    instructor: board.instructors
      .toSorted((a, b) => compareKazakh(a.fullName, b.fullName))
      .map(({ id, fullName }) => ({ id, label: fullName })),
    place: board.places.map(({ id, name }) => ({ id, label: name })),
  }[by];
  return rows.filter(({ id }) => taught.has(id)).map(({ id, label }) => ({ value: String(id), label }));
}
