import { z } from 'zod';
import { DUTY_BARS } from '../absences/duty-roster.ts';
import { ABSENCE_KINDS } from '../presence/presence-facts.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, localMinute, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const who = z.object({ cadetId: id, name: z.string(), platoon: z.int().nullable() });

const absenceLine = who.extend({
  id,
  kind: z.enum(ABSENCE_KINDS),
  from: localDateTime,
  /** Null: not known yet. */
  to: localDateTime.nullable(),
  post: z.string().nullable(),
  orderNumber: z.string().nullable(),
  note: z.string().nullable(),
  enteredAt: localDateTime,
  enteredBy: z.string(),
  /** Approved nights of leave that it crosses: somebody has to decide which of the two gives way. */
  crosses: z.array(localDate),
});

const dutyMan = who.extend({
  duties: z.int().min(0),
  lastDuty: localDate.nullable(),
  /** Why he cannot stand duty on the asked date; null when he can. */
  bar: z.enum(DUTY_BARS).nullable(),
  /** The night of leave it would cross. */
  crosses: localDate.nullable(),
});

const post = z.object({
  id,
  name: z.string(),
  men: z.int().positive(),
  /** No longer kept; shown on the days on which men stood there. */
  closed: z.boolean(),
});

export const absencesOperations = {
  /** Everything entered for an intake, what is still on first. */
  'absences.list': query({ right: 'absences.read', input: cohort, output: z.array(absenceLine) }),
  /** Enters an illness, a stay in hospital, a trip, a restriction or another reason. Duties come by the roster. */
  'absences.add': command({
    right: 'absences.write',
    input: cohort.extend({
      cadetIds: z.array(id).min(1).max(300),
      kind: z.enum(['illness', 'hospital', 'trip', 'restriction', 'other']),
      from: localMinute,
      to: localMinute.nullable(),
      orderNumber: words(60).nullable(),
      note: words(300).nullable(),
    }),
    /** Approved nights of leave that it crosses now. */
    output: z.object({ ids: z.array(id), crosses: z.array(who.extend({ night: localDate })) }),
  }),
  /** Ends an absence, or gives it another end. */
  'absences.end': command({
    right: 'absences.write',
    input: cohort.extend({ id, to: localMinute }),
    output: z.object({}),
  }),
  /** Corrects an entry: another interval, order or note. A duty changes in the roster. */
  'absences.change': command({
    right: 'absences.write',
    input: cohort.extend({
      id,
      from: localMinute,
      to: localMinute.nullable(),
      orderNumber: words(60).nullable(),
      note: words(300).nullable(),
    }),
    output: z.object({ crosses: z.array(who.extend({ night: localDate })) }),
  }),
  /** Takes an entry back that was a mistake, or a man off a duty. */
  'absences.remove': command({ right: 'absences.write', input: cohort.extend({ id }), output: z.object({}) }),
  'absences.posts': query({ right: 'absences.read', input: z.object({}), output: z.array(post) }),
  'absences.addPost': command({
    right: 'absences.write',
    input: z.object({ name: words(60), men: z.int().min(1).max(20) }),
    output: z.object({ id }),
  }),
  /** Another name or number of men; closed: the post is no longer kept. Who is named for it has to be taken off first. */
  'absences.changePost': command({
    right: 'absences.write',
    input: z.object({ id, name: words(60), men: z.int().min(1).max(20), closed: z.boolean() }),
    output: z.object({}),
  }),
  /** The duty roster of some days, and who is next on a date: fewest duties, no leave lost, longest rest. */
  'absences.roster': query({
    right: 'absences.read',
    input: cohort.extend({ from: localDate, days: z.int().min(1).max(40), date: localDate.optional() }),
    output: z.object({
      days: z.array(
        z.object({
          date: localDate,
          posts: z.array(
            post.extend({
              onDuty: z.array(
                who.extend({
                  absenceId: id,
                  /** The approved night of leave that the duty crosses and that is still to come. */
                  crosses: localDate.nullable(),
                }),
              ),
            }),
          ),
        }),
      ),
      /** Everybody with his count, the fairest first; those who cannot last, with the reason. */
      men: z.array(dutyMan),
    }),
  }),
  /** Puts men on duty; crossing leaves come back by name, so that both sides hear of them. */
  'absences.assignDuty': command({
    right: 'absences.write',
    input: cohort.extend({ date: localDate, postId: id, cadetIds: z.array(id).min(1).max(20) }),
    output: z.object({ crosses: z.array(who.extend({ night: localDate })) }),
  }),
  /** Another man stands this duty. `inExchangeFor`: a duty of his that the first man takes over in return. */
  'absences.swapDuty': command({
    right: 'absences.write',
    input: cohort.extend({ absenceId: id, cadetId: id, inExchangeFor: id.nullable() }),
    output: z.object({ crosses: z.array(who.extend({ night: localDate })) }),
  }),
  /** Fills what is empty on some days by fairness. */
  'absences.proposeDuty': command({
    right: 'absences.write',
    input: cohort.extend({ from: localDate, days: z.int().min(1).max(40) }),
    output: z.object({ placed: z.int().min(0), open: z.int().min(0) }),
  }),
};
