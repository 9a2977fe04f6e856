import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bunksFor } from '../../shared/barracks/move-men.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { goTo } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Said } from '../components/Said.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { AutoPlaceAction } from './AutoPlaceAction.tsx';
import classes from './BarracksDesk.module.css';
import { BunkMenu } from './BunkMenu.tsx';
import { CadetList } from './CadetList.tsx';
import { FormPlatoonsDialog } from './FormPlatoonsDialog.tsx';
import { HandBar } from './HandBar.tsx';
import { OutOfUseDialog } from './OutOfUseDialog.tsx';
import { PlatoonBar } from './PlatoonBar.tsx';
import { RefusedNow } from './RefusedNow.tsx';
import { RoomDialog } from './RoomDialog.tsx';
import type { FloorState } from './RoomFloor.tsx';
import { Rooms } from './Rooms.tsx';
import { Tray } from './Tray.tsx';
import { TrayRefusals } from './TrayRefusals.tsx';
import { useDeskActs } from './use-desk-acts.ts';
import { useFilter } from './use-filter.ts';
import { useHomeTonight } from './use-home-tonight.ts';

/** Tray, rooms and list of one intake, and everything that can be done between them. */
export function BarracksDesk({ overview }: { overview: BarracksOverview }) {
  const { t } = useTranslation();
  const mayMove = useMay('barracks.write', 'barracks.place');
  const mayForm = useMay('barracks.write', 'barracks.formPlatoons');
  const mayBuild = useMay('barracks.write', 'barracks.addRoom');
  const atHome = useHomeTonight(overview.cohort.id);
  const filter = useFilter(overview, atHome);
  const desk = useDeskActs(overview, mayMove);
  const { hand, moves, sleepers } = desk;
  const { rooms, cadets, capacity } = overview;

  const inHand = hand.held.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the list, which is new on every render
  const offered = useMemo(() => (hand.held.length > 0 ? bunksFor(overview, hand.held) : null), [overview, inHand]);
  const state: FloorState = {
    sleepers,
    selected: hand.selected,
    held: new Set(hand.held),
    shown: filter.shown,
    atHome,
    cursor: desk.cursor,
    offered,
    drag: mayMove ? desk.drag : null,
  };
  const waiting = cadets.filter((cadet) => cadet.bunkId === null);
  const inTray = waiting.filter((cadet) => filter.shown === null || filter.shown.has(cadet.id));

  return (
    <Screen>
      <ScreenHead
        title={t('barracks.title')}
        sub={[t('barracks.cadets', { count: capacity.cadets }), t('barracks.usable', { count: capacity.usable })].join(
          ' · ',
        )}
        actions={
          <>
            <Segmented
              label={t('barracks.view')}
              value={filter.view}
              onChange={filter.setView}
              items={[
                { value: 'rooms', label: t('barracks.rooms') },
                { value: 'list', label: t('barracks.list') },
              ]}
            />
            {mayBuild && rooms.length > 0 && (
              <Action icon={IconPlus} onClick={() => desk.open({ what: 'add' })}>
                {t('barracks.remedy.addRoom')}
              </Action>
            )}
            {mayForm && (
              <AutoPlaceAction
                overview={overview}
                icon={IconSparkles}
                onAddRoom={() => desk.open({ what: 'add' })}
                onForm={() => desk.open('platoons')}
              />
            )}
          </>
        }
      />
      <PlatoonBar
        overview={overview}
        platoon={filter.platoon}
        atHome={atHome}
        onPlatoon={filter.setPlatoon}
        onlyHome={filter.onlyHome}
        onOnlyHome={filter.setOnlyHome}
        search={filter.search}
        onSearch={filter.setSearch}
        withLegend={filter.view === 'rooms'}
        {...(mayForm ? { onForm: () => desk.open('platoons') } : {})}
      />
      {filter.view === 'list' ? (
        <ScreenBody flush>
          <CadetList overview={overview} shown={filter.shown} hand={hand} mayMove={mayMove} />
        </ScreenBody>
      ) : (
        <div className={classes.two}>
          <Tray
            men={inTray}
            count={waiting.length}
            hand={hand}
            drag={state.drag}
            mayMove={mayMove}
            onPickUp={(cadetIds) => desk.pickUp(cadetIds, true)}
            empty={
              cadets.length === 0 ? (
                <>
                  <p>{t('barracks.tray.noCadets')}</p>
                  <Action size="xs" onClick={() => goTo('admissions')}>
                    {t('barracks.tray.toAdmissions')}
                  </Action>
                </>
              ) : (
                <p>{waiting.length > 0 ? t('barracks.tray.filtered') : t('barracks.tray.empty')}</p>
              )
            }
            top={<RefusedNow overview={overview} moves={moves} onPlaced={hand.clear} />}
            foot={
              !moves.refused && (
                <TrayRefusals
                  overview={overview}
                  moves={moves}
                  mayMove={mayMove}
                  onAddRoom={() => desk.open({ what: 'add' })}
                />
              )
            }
          />
          <div className={classes.floors}>
            {rooms.length === 0 ? (
              <div className={classes.empty}>
                <EmptyState
                  text={t('barracks.empty.noRooms')}
                  right="barracks.write"
                  action={
                    mayBuild && (
                      <Action primary icon={IconPlus} onClick={() => desk.open({ what: 'add' })}>
                        {t('barracks.remedy.addRoom')}
                      </Action>
                    )
                  }
                />
              </div>
            ) : (
              <Rooms
                overview={overview}
                state={state}
                hand={hand}
                acts={desk.roomActs}
                mayMove={mayMove}
                onCursor={desk.setCursor}
              />
            )}
            {hand.selected.size > 0 && <HandBar overview={overview} hand={hand} canPickUp {...desk.handActs} />}
          </div>
        </div>
      )}
      {filter.view === 'list' && hand.selected.size > 0 && (
        <HandBar overview={overview} hand={hand} canPickUp={false} {...desk.handActs} />
      )}
      <Said>{desk.announcement}</Said>
      <Said>{filter.search !== '' && filter.shown ? t('components.found', { count: filter.shown.size }) : ''}</Said>
      {desk.opened === 'platoons' && <FormPlatoonsDialog overview={overview} onClose={desk.close} />}
      {desk.opened && typeof desk.opened === 'object' && 'what' in desk.opened && (
        <RoomDialog wish={desk.opened} rooms={rooms} onClose={desk.close} />
      )}
      {desk.opened && typeof desk.opened === 'object' && 'outOfUse' in desk.opened && (
        <OutOfUseDialog overview={overview} bunkId={desk.opened.outOfUse} onClose={desk.close} />
      )}
      {desk.menu && (
        <BunkMenu
          place={desk.menu}
          overview={overview}
          cadet={desk.menu.bunk ? (sleepers.get(desk.menu.bunk.id) ?? null) : null}
          waiting={hand.held.length || hand.selected.size}
          acts={desk.menuActs}
          onClose={desk.closeMenu}
        />
      )}
    </Screen>
  );
}
