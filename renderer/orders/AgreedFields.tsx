import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import { type Agreeing, MOST_AGREEING } from '../../shared/orders/leaving.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Orders.module.css';

/** Whom the newest order that was agreed with anybody names: the next one asks the same people. */
export const usualAgreed = (orders: readonly OrderRow[] | undefined): Agreeing[] =>
  orders?.toSorted((a, b) => b.orderId - a.orderId).find(({ agreed }) => agreed.length > 0)?.agreed ?? [];

/** Lines without a name are nobody's. */
export const namedOnly = (agreed: readonly Agreeing[]): Agreeing[] =>
  agreed
    .map(({ post, name }) => ({ post: post.trim(), name: name.trim() }))
    .filter(({ post, name }) => post !== '' && name !== '');

interface Props {
  value: readonly Agreeing[];
  onChange: (agreed: Agreeing[]) => void;
}

/** Who agrees to the order on paper: post and name, a line each; the paper has the block only where somebody does. */
export function AgreedFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, changed: Partial<Agreeing>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <fieldset className={classes.agreed}>
      <legend>{t('graduation.agreed.title')}</legend>
      {value.map(({ post, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the block, and its words change as they are typed
        <div key={index}>
          <TextField
            label={t('graduation.agreed.post')}
            value={post}
            onChange={(typed) => change(index, { post: typed })}
            maxLength={120}
          />
          <TextField
            label={t('graduation.agreed.name')}
            value={name}
            onChange={(typed) => change(index, { name: typed })}
            maxLength={120}
          />
          <IconAction
            icon={IconX}
            label={t('graduation.agreed.remove', { line: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {value.length < MOST_AGREEING && (
        <Action size="xs" icon={IconPlus} onClick={() => onChange([...value, { post: '', name: '' }])}>
          {t('graduation.agreed.add')}
        </Action>
      )}
    </fieldset>
  );
}
