import { Autocomplete, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/TextField.tsx';
import type { CommissionDraft } from './exam-draft.ts';
import type { Plan } from './plan-cells.ts';

interface Props {
  draft: CommissionDraft;
  staff: Plan['staff'];
  onChange: (changed: Partial<CommissionDraft>) => void;
}

/** Order, chair, members and secretary: staff by a few letters, anybody else by typing the whole name. */
export function CommissionFields({ draft, staff, onChange }: Props) {
  const { t } = useTranslation();
  const names = [...new Set(staff.map(({ name }) => name))];
  const taken = new Set([draft.chair, draft.secretary, ...draft.members]);
  const free = (own: string) => names.filter((name) => name === own || !taken.has(name));
  return (
    <>
      <TextField
        label={t('examPlan.commission.order')}
        value={draft.orderNumber}
        maxLength={60}
        onChange={(orderNumber) => onChange({ orderNumber })}
      />
      <Autocomplete
        label={t('examPlan.commission.chair')}
        data={free(draft.chair)}
        value={draft.chair}
        maxLength={120}
        onChange={(chair) => onChange({ chair })}
      />
      <TagsInput
        label={t('examPlan.commission.members')}
        description={t('examPlan.commission.hint')}
        data={free('')}
        value={draft.members}
        maxTags={18}
        acceptValueOnBlur
        splitChars={[';']}
        clearSectionMode="clear"
        onChange={(members) => onChange({ members: members.map((name) => name.slice(0, 120)) })}
      />
      <Autocomplete
        label={t('examPlan.commission.secretary')}
        data={free(draft.secretary)}
        value={draft.secretary}
        maxLength={120}
        onChange={(secretary) => onChange({ secretary })}
      />
    </>
  );
}
