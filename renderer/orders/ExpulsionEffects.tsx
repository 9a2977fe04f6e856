import { IconBed, IconCash, IconDoorExit, IconMoon, IconPencil, IconShield, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import type { TablerIcon } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './Orders.module.css';

interface Props {
  asked: { cohortId: number; cadetIds: number[]; offFrom: LocalDate };
  /** Code of the later intake they are set back to. */
  into: string | null;
}

/** What their leaving takes along from that day on. */
export function ExpulsionEffects({ asked, into }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('orders.expulsionEffects', asked, { keep: true });
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  const { bunks, nights, duties, exams, paid, out } = data;
  const lines: (false | { icon: TablerIcon; text: string })[] = [
    into !== null && { icon: IconUserPlus, text: t('graduation.expel.setBack', { intake: into }) },
    bunks.length > 0 && { icon: IconBed, text: t('graduation.expel.bunk', { count: bunks.length, bunks }) },
    nights > 0 && { icon: IconMoon, text: t('graduation.expel.nights', { count: nights }) },
    duties > 0 && { icon: IconShield, text: t('graduation.expel.duties', { count: duties }) },
    exams > 0 && { icon: IconPencil, text: t('graduation.expel.exams', { count: exams }) },
    paid > 0 && { icon: IconCash, text: t('graduation.expel.paid', { sum: paid }) },
    out.length > 0 && { icon: IconDoorExit, text: t('graduation.expel.out', { names: out }) },
  ];
  const said = lines.filter((line) => line !== false);
  return (
    <>
      {said.length === 0 && <p className="body13">{t('graduation.expel.nothing')}</p>}
      <ul className={classes.effects}>
        {said.map(({ icon: Icon, text }) => (
          <li key={text}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="meta t2">{t('graduation.expel.undo')}</p>
    </>
  );
}
