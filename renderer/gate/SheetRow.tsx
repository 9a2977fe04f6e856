import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateMan } from '../../shared/contract/gate.contract.ts';
import { call } from '../app/client.ts';
import { showFailure } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { typeDigits } from '../components/field-control.ts';
import { IconAction } from '../components/IconAction.tsx';
import { Status } from '../components/Status.tsx';
import classes from './SheetEntry.module.css';
import { changeRow, type DraftCell, type DraftRow, removeRow } from './sheet-draft.ts';

interface Props {
  cohortId: number;
  number: number;
  row: DraftRow;
  faults: readonly { cell: DraftCell; words: string }[];
  /** He went out and no approved leave stands behind it. */
  withoutLeave: boolean;
  first: boolean;
  onward: (cell: HTMLElement) => void;
}

const MOST_OFFERED = 4;

/** One line of the paper: whom it names, when he went and came, and what is wrong with it, beside the cell. */
export function SheetRow({ cohortId, number, row, faults, withoutLeave, first, onward }: Props) {
  const { t } = useTranslation();
  const [several, setSeveral] = useState<readonly GateMan[]>([]);
  const asked = useRef('');
  const faultOf = (cell: DraftCell) => faults.find((fault) => fault.cell === cell)?.words;

  const name = async () => {
    const text = row.text.trim();
    if (text === '' || row.man || asked.current === text) return;
    asked.current = text;
    const result = await call('gate.find', { cohortId, text });
    if (asked.current !== text) return;
    if (!result.ok) showFailure(result);
    else if (result.value.men.length === 1 && result.value.men[0]) take(result.value.men[0]);
    else setSeveral(result.value.men.slice(0, MOST_OFFERED));
  };
  const take = ({ cadetId, surname, givenNames, platoon }: GateMan) => {
    setSeveral([]);
    changeRow(row.key, { man: { cadetId, name: `${surname} ${givenNames}`, platoon } });
  };
  const typeName = (text: string) => {
    asked.current = '';
    setSeveral([]);
    changeRow(row.key, { text, man: null });
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
    event.preventDefault();
    onward(event.currentTarget);
  };

  const field = (cell: DraftCell, label: string) => {
    const fault = faultOf(cell);
    const isTime = cell === 'out' || cell === 'in';
    return (
      <>
        <input
          aria-label={t('gate.sheet.cell', { label, number })}
          aria-invalid={fault !== undefined}
          className={isTime ? 'tn' : undefined}
          value={row[cell]}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: who opens the sheet begins with its first line
          autoFocus={first && cell === 'text'}
          maxLength={isTime ? 5 : 100}
          inputMode={isTime ? 'numeric' : 'text'}
          onChange={({ currentTarget: { value } }) =>
            cell === 'text' ? typeName(value) : changeRow(row.key, { [cell]: value })
          }
          onBlur={cell === 'text' ? () => void name() : undefined}
          onKeyDown={(event) => {
            if (isTime) typeDigits(event);
            enter(event);
          }}
        />
        {fault !== undefined && row.text + row.out + row.in !== '' && (
          <small className={`is-bad ${classes.fault}`}>{fault}</small>
        )}
      </>
    );
  };

  return (
    <tr>
      <td className="tn t2">{number}</td>
      <td>
        {field('text', t('gate.sheet.man'))}
        {row.man && (
          <small>
            {row.man.name}
            {row.man.platoon !== null && ` · ${t('gate.platoon', { number: row.man.platoon })}`}
          </small>
        )}
        {several.length > 0 && (
          <span className={classes.several}>
            {several.map((man) => (
              <Action key={man.cadetId} size="xs" onClick={() => take(man)}>
                {man.surname} {man.givenNames}
              </Action>
            ))}
          </span>
        )}
      </td>
      <td>{field('out', t('gate.sheet.out'))}</td>
      <td>{field('in', t('gate.sheet.in'))}</td>
      <td>
        {field('note', t('gate.sheet.note'))}
        {withoutLeave && <Status kind="warn">{t('gate.sheet.withoutLeave')}</Status>}
      </td>
      <td>
        {row.text !== '' && (
          <IconAction icon={IconX} label={t('gate.sheet.removeRow', { number })} onClick={() => removeRow(row.key)} />
        )}
      </td>
    </tr>
  );
}
