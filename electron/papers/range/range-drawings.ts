import type { PaperSetting } from '../document.ts';
import { ammunitionActPdf } from './ammunition-act.ts';
import { ammunitionSheetPdf } from './ammunition-sheet.ts';
import { firingResultsPdf } from './firing-results.ts';
import type {
  AmmunitionActFacts,
  AmmunitionSheetFacts,
  FiringResultsFacts,
  RelayCardsFacts,
  SafetyLogFacts,
  StockCardFacts,
} from './range-paper-facts.ts';
import { relayCardsPdf } from './relay-cards.ts';
import { safetyLogPdf } from './safety-log.ts';
import { stockCardPdf } from './stock-card.ts';

/** The drawings of the papers of the range. */
export const RANGE_DRAWINGS = {
  ammunitionSheetPdf: (setting: PaperSetting, facts: AmmunitionSheetFacts) => ammunitionSheetPdf(setting, facts),
  firingResultsPdf: (setting: PaperSetting, facts: FiringResultsFacts) => firingResultsPdf(setting, facts),
  safetyLogPdf: (setting: PaperSetting, facts: SafetyLogFacts) => safetyLogPdf(setting, facts),
  relayCardsPdf: (setting: PaperSetting, facts: RelayCardsFacts) => relayCardsPdf(setting, facts),
  stockCardPdf: (setting: PaperSetting, facts: StockCardFacts) => stockCardPdf(setting, facts),
  ammunitionActPdf: (setting: PaperSetting, facts: AmmunitionActFacts) => ammunitionActPdf(setting, facts),
};
