import {
  ActionIcon,
  Autocomplete,
  Badge,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Paper,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  TagsInput,
  Tooltip,
} from '@mantine/core';
import { tokens } from './tokens.ts';

const rem = (px: number) => `${px / 16}rem`;
const tuple = (colours: readonly string[]) => colours as unknown as MantineColorsTuple;
const { scale } = tokens.font;
/** The list of a field scrolls itself, under the field's arrow keys: a scroller around it would be one more stop. */
const SCROLLING_LIST = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: rem(220), overflowY: 'auto' } },
} as const;

/** Opened by typing, an arrow or a press: whoever comes by with Tab, or finds the hand put there, sees the form first. */
const PICKER = { ...SCROLLING_LIST, defaultProps: { ...SCROLLING_LIST.defaultProps, openOnFocus: false } } as const;

/** Mantine speaks our language: our neutrals, weights and sizes; the accent only where a variant asks for it. */
export const theme = createTheme({
  fontFamily: tokens.font.family,
  // Codes and IIN take the same face with "zero" and "tnum" (class `code`).
  fontFamilyMonospace: tokens.font.family,
  primaryColor: 'sarbaz',
  primaryShade: { light: 8, dark: 3 },
  // autoContrast does not see the dark scheme's shade (white on shade 3 is 1.89:1), so `filled` takes our own pair.
  variantColorResolver: (input) =>
    input.variant === 'filled' && (input.color ?? input.theme.primaryColor) === input.theme.primaryColor
      ? {
          background: 'var(--accent-solid)',
          hover: 'var(--accent-solidHover)',
          color: 'var(--accent-onSolid)',
          border: '1px solid transparent',
        }
      : defaultVariantColorsResolver(input),
  colors: { sarbaz: tuple(tokens.mantine.sarbaz), gray: tuple(tokens.mantine.gray), dark: tuple(tokens.mantine.dark) },
  black: tokens.neutral.light.text,
  fontSizes: {
    xs: rem(scale.meta[0]),
    sm: rem(scale.table[0]),
    md: rem(scale.body[0]),
    lg: rem(scale.section[0]),
    xl: rem(scale.title[0]),
  },
  fontWeights: { regular: '430', medium: '520', bold: '620' },
  headings: {
    fontFamily: tokens.font.family,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.3' },
      h2: { fontSize: rem(15), lineHeight: '1.34' },
      h3: { fontSize: rem(13), lineHeight: '1.385' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(12) },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'default',
  focusRing: 'auto',
  components: {
    // The primary action is written out as variant="filled", once a screen.
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      styles: { root: { fontWeight: 520 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: rem(32) } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Autocomplete: Autocomplete.extend(PICKER),
    MultiSelect: MultiSelect.extend(PICKER),
    Select: Select.extend(PICKER),
    TagsInput: TagsInput.extend(SCROLLING_LIST),
    Badge: Badge.extend({ defaultProps: { radius: 'xs', tt: 'none', variant: 'light' } }),
    // The white tick is lost on the dark scheme's accent.
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', iconColor: 'var(--accent-onSolid)' } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs', iconColor: 'var(--accent-onSolid)' } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, multiline: true, maw: 280, transitionProps: { duration: 0 } },
    }),
    Menu: Menu.extend({
      // Its hidden first stop is no item of a menu; without it the focus begins at the first item, as menus do.
      defaultProps: { transitionProps: { duration: 0 }, radius: 'md', withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 }, radius: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'xl',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 0 },
        // Its <header> would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', transitionDuration: 0 } }),
  },
});
