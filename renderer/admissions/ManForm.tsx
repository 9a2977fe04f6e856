import { Select } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { useDraft } from '../app/draft.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { LiveIdentity, useIdentity } from './LiveIdentity.tsx';
import classes from './Parts.module.css';

export interface ManParts {
  surname: string;
  givenName: string;
  patronymic: string | null;
  /** '' leaves it as it is. */
  iin: string;
  birthDate: LocalDate;
  phone: string | null;
  defenceDepartment: string | null;
  family: 'single' | 'married' | null;
}

interface Props {
  cohortId: number;
  /** Whose facts are corrected; null for a new man. */
  man: ApplicantDetail | null;
  failure: Failure | null;
  busy: boolean;
  onSave: (parts: ManParts) => void;
  onClose: () => void;
}

const FORM_ID = 'admissions-man';
const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Who a man is, typed by hand; IIN and age are judged while they are being typed. */
export function ManForm({ cohortId, man, failure, busy, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const form = `man.${cohortId}.${man?.id ?? 'new'}`;
  const [surname, setSurname] = useDraft(`${form}.surname`, man?.surname ?? '');
  const [givenName, setGivenName] = useDraft(`${form}.givenName`, man?.givenName ?? '');
  const [patronymic, setPatronymic] = useDraft(`${form}.patronymic`, man?.patronymic ?? '');
  const [iin, setIin] = useDraft(`${form}.iin`, '');
  const [birthDate, setBirthDate] = useDraft<LocalDate | null>(`${form}.birthDate`, man?.birthDate ?? null);
  const [phone, setPhone] = useDraft(`${form}.phone`, man?.phone ?? '');
  const [department, setDepartment] = useDraft(`${form}.department`, man?.defenceDepartment ?? '');
  const [family, setFamily] = useDraft<'single' | 'married' | null>(`${form}.family`, man?.family ?? null);
  const [tried, setTried] = useState(false);
  const identity = useIdentity(cohortId, iin, birthDate, man?.id);
  const needed = (missing: boolean) => (tried && missing ? t('admissions.man.needed') : undefined);

  // A sound number names the day: nobody types it twice.
  const { soundDate } = identity;
  useEffect(() => {
    if (soundDate !== null) setBirthDate((typed) => typed ?? soundDate);
  }, [soundDate, setBirthDate]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const iinMissing = man === null && iin.trim() === '';
    if (surname.trim() === '' || givenName.trim() === '' || iinMissing || birthDate === null) return;
    onSave({
      surname,
      givenName,
      patronymic: orNull(patronymic),
      iin,
      birthDate,
      phone: orNull(phone),
      defenceDepartment: orNull(department),
      family,
    });
  };

  return (
    <Inspector
      title={t(man ? 'admissions.form.editTitle' : 'admissions.form.addTitle')}
      onClose={onClose}
      foot={
        <>
          <Action onClick={onClose}>{t('admissions.man.cancel')}</Action>
          <Action primary type="submit" form={FORM_ID} kbd="Enter" busy={busy}>
            {t(man ? 'admissions.form.saveEdit' : 'admissions.form.save')}
          </Action>
        </>
      }
    >
      <InspectorSection>
        <form id={FORM_ID} className={classes.form} onSubmit={submit} noValidate>
          <TextField
            label={t('admissions.form.iin')}
            {...(man && { description: t('admissions.form.iinKeep', { iin: man.maskedIin }) })}
            digits
            value={iin}
            onChange={setIin}
            maxLength={20}
            autoComplete="off"
            error={needed(man === null && iin.trim() === '')}
            autoFocus
          />
          <LiveIdentity iin={iin} identity={identity} />
          <DateField
            label={t('admissions.man.birthDate')}
            value={birthDate}
            onChange={setBirthDate}
            {...(needed(birthDate === null) && { error: t('admissions.man.needed') })}
          />
          <TextField
            label={t('admissions.form.surname')}
            value={surname}
            onChange={setSurname}
            maxLength={60}
            error={needed(surname.trim() === '')}
          />
          <TextField
            label={t('admissions.form.givenName')}
            value={givenName}
            onChange={setGivenName}
            maxLength={60}
            error={needed(givenName.trim() === '')}
          />
          <TextField
            label={t('admissions.form.patronymic')}
            value={patronymic}
            onChange={setPatronymic}
            maxLength={60}
          />
          <TextField label={t('admissions.man.phone')} digits value={phone} onChange={setPhone} maxLength={40} />
          <TextField
            label={t('admissions.man.department')}
            value={department}
            onChange={setDepartment}
            maxLength={120}
          />
          <Select
            label={t('admissions.man.family')}
            placeholder={t('admissions.family.unknown')}
            data={[
              { value: 'single', label: t('admissions.family.single') },
              { value: 'married', label: t('admissions.family.married') },
            ]}
            value={family}
            onChange={(value) => setFamily(value as 'single' | 'married' | null)}
            clearable
          />
          {failure && <Refusal failure={failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
