/** Every value of the visual language. Colours were computed in OKLCH and their contrast measured: change none by eye. */
export const tokens = {
  font: {
    family: "'Inter Variable', 'Segoe UI', 'Noto Sans', sans-serif",
    scale: {
      micro: [11, 14],
      meta: [12, 16],
      table: [13, 18],
      body: [14, 20],
      section: [15, 20],
      title: [20, 26],
      figure: [26, 30],
      hero: [40, 44],
    },
  },
  space: {
    '0': 0,
    '2xs': 2,
    xs: 4,
    sm: 8,
    md: 12,
    lg: 16,
    xl: 24,
    '2xl': 32,
    '3xl': 48,
  },
  radius: {
    tag: 4,
    control: 6,
    card: 8,
    panel: 12,
    round: 999,
  },
  shadow: {
    light: {
      panel: '0 0 0 1px rgb(16 34 40 / .07), 0 1px 2px rgb(16 34 40 / .05)',
      lift: '0 2px 6px rgb(16 34 40 / .12), 0 12px 32px rgb(16 34 40 / .18)',
      pop: '0 0 0 1px rgb(16 34 40 / .08), 0 8px 24px rgb(16 34 40 / .16)',
    },
    dark: {
      panel: '0 0 0 1px rgb(255 255 255 / .06)',
      lift: '0 2px 6px rgb(0 0 0 / .5), 0 16px 36px rgb(0 0 0 / .6)',
      pop: '0 0 0 1px rgb(255 255 255 / .09), 0 10px 28px rgb(0 0 0 / .6)',
    },
  },
  neutral: {
    light: {
      canvas: '#F0F3F4',
      sunken: '#F6F8F9',
      surface: '#FFFFFF',
      raised: '#FFFFFF',
      hover: '#F1F5F6',
      pressed: '#E6ECEE',
      line: '#DFE4E5',
      lineStrong: '#C4CCCE',
      control: '#7D898B',
      text: '#172022',
      text2: '#465255',
      text3: '#5B676A',
    },
    dark: {
      canvas: '#0A0F10',
      sunken: '#0F1415',
      surface: '#141A1B',
      raised: '#1C2425',
      hover: '#1C2325',
      pressed: '#252D2F',
      line: '#262E30',
      lineStrong: '#3C4648',
      control: '#6A777A',
      text: '#EAEDEE',
      text2: '#B4BCBE',
      text3: '#98A2A4',
    },
  },
  accent: {
    light: {
      solid: '#13505B',
      solidHover: '#0B424B',
      onSolid: '#FFFFFF',
      text: '#0F5A66',
      soft: '#E0F0F4',
      softLine: '#BCD7DC',
      focus: '#037687',
    },
    dark: {
      solid: '#8ECAD1',
      solidHover: '#A7DCE2',
      onSolid: '#031A1E',
      text: '#99D3DA',
      soft: '#1C3338',
      softLine: '#2D4E54',
      focus: '#6BC8D3',
    },
  },
  status: {
    light: {
      good: {
        solid: '#287C42',
        ink: '#165C2D',
        soft: '#E7F5E9',
        line: '#B0D6B6',
        onSolid: '#FFFFFF',
      },
      info: {
        solid: '#1F68BC',
        ink: '#0E4C90',
        soft: '#E8F2FF',
        line: '#AACDFB',
        onSolid: '#FFFFFF',
      },
      warn: {
        solid: '#9A620A',
        ink: '#6C4200',
        soft: '#FBEFE1',
        line: '#E3C5A2',
        onSolid: '#FFFFFF',
      },
      bad: {
        solid: '#A72120',
        ink: '#841716',
        soft: '#FEECE9',
        line: '#FDB6AD',
        onSolid: '#FFFFFF',
      },
      wait: {
        solid: '#7B52A4',
        ink: '#5B3B7D',
        soft: '#F4EDFF',
        line: '#D4C0ED',
        onSolid: '#FFFFFF',
      },
      idle: {
        solid: '#5B6668',
        ink: '#464F51',
        soft: '#EDF1F2',
        line: '#C5CCCD',
        onSolid: '#FFFFFF',
      },
    },
    dark: {
      good: {
        solid: '#84C792',
        ink: '#B3DEBB',
        soft: '#1D2C20',
        line: '#34563B',
        onSolid: '#0B140D',
      },
      info: {
        solid: '#80B7FE',
        ink: '#B3D4FE',
        soft: '#1B283A',
        line: '#304E75',
        onSolid: '#0C121A',
      },
      warn: {
        solid: '#F0BC80',
        ink: '#ECCAA4',
        soft: '#312518',
        line: '#614729',
        onSolid: '#171008',
      },
      bad: {
        solid: '#F27D72',
        ink: '#FFBFB6',
        soft: '#3A1F1C',
        line: '#753933',
        onSolid: '#1A0E0D',
      },
      wait: {
        solid: '#C5A2ED',
        ink: '#DCC6F7',
        soft: '#2B2435',
        line: '#55446A',
        onSolid: '#140F19',
      },
      idle: {
        solid: '#A3ADAF',
        ink: '#CBD2D4',
        soft: '#252B2D',
        line: '#464F51',
        onSolid: '#071417',
      },
    },
  },
  subjects: {
    FIR: {
      light: {
        bg: '#DFB39A',
        edge: '#935834',
        ink: '#502A11',
      },
      dark: {
        bg: '#6D4B36',
        edge: '#DEA27F',
        ink: '#FDE2D2',
      },
    },
    TAC: {
      light: {
        bg: '#E4C8A0',
        edge: '#876122',
        ink: '#493002',
      },
      dark: {
        bg: '#513C1B',
        edge: '#D0AA71',
        ink: '#F6E5CD',
      },
    },
    ENG: {
      light: {
        bg: '#ECDDAF',
        edge: '#7C671E',
        ink: '#423400',
      },
      dark: {
        bg: '#3C2F09',
        edge: '#C5B06F',
        ink: '#F1E8CC',
      },
    },
    TOP: {
      light: {
        bg: '#FEEFC1',
        edge: '#7C671F',
        ink: '#423400',
      },
      dark: {
        bg: '#2C2100',
        edge: '#C4B070',
        ink: '#F0E8CD',
      },
    },
    PHY: {
      light: {
        bg: '#AADAC4',
        edge: '#2D795C',
        ink: '#08402D',
      },
      dark: {
        bg: '#1D4838',
        edge: '#7DC2A4',
        ink: '#D3F0E2',
      },
    },
    DRL: {
      light: {
        bg: '#BEEBDA',
        edge: '#337762',
        ink: '#0E3F31',
      },
      dark: {
        bg: '#11392D',
        edge: '#81C0AA',
        ink: '#D4EFE5',
      },
    },
    MED: {
      light: {
        bg: '#D3FBE7',
        edge: '#3C765D',
        ink: '#163E2E',
      },
      dark: {
        bg: '#0B291E',
        edge: '#88BFA5',
        ink: '#D7EEE2',
      },
    },
    REG: {
      light: {
        bg: '#AEBCE7',
        edge: '#55659F',
        ink: '#283359',
      },
      dark: {
        bg: '#475273',
        edge: '#9CAEEA',
        ink: '#E0E7FE',
      },
    },
    COM: {
      light: {
        bg: '#C3CAE5',
        edge: '#5E678B',
        ink: '#2E344B',
      },
      dark: {
        bg: '#404459',
        edge: '#A6AFD4',
        ink: '#E3E7F8',
      },
    },
    LAW: {
      light: {
        bg: '#E6E8FE',
        edge: '#646683',
        ink: '#323346',
      },
      dark: {
        bg: '#272740',
        edge: '#ACAECC',
        ink: '#E5E7F4',
      },
    },
    CBR: {
      light: {
        bg: '#D9D4FE',
        edge: '#696097',
        ink: '#352F53',
      },
      dark: {
        bg: '#383354',
        edge: '#B0A9E1',
        ink: '#E7E4FE',
      },
    },
    REC: {
      light: {
        bg: '#CAB8C0',
        edge: '#79616C',
        ink: '#403037',
      },
      dark: {
        bg: '#5C5055',
        edge: '#C2A9B4',
        ink: '#F0E4E9',
      },
    },
  },
  mantine: {
    sarbaz: [
      '#E9F6F9',
      '#D5EBF0',
      '#B9D9E0',
      '#96C4CD',
      '#6EA9B6',
      '#4A8F9C',
      '#2B7482',
      '#1C626F',
      '#13505B',
      '#0B424B',
    ],
    gray: [
      '#F6F8F9',
      '#ECF1F2',
      '#DFE4E5',
      '#C4CCCE',
      '#A3ADAF',
      '#7D898B',
      '#5B676A',
      '#465255',
      '#2C3639',
      '#172022',
    ],
    dark: [
      '#EAEDEE',
      '#B4BCBE',
      '#98A2A4',
      '#6A777A',
      '#3C4648',
      '#262E30',
      '#1C2425',
      '#141A1B',
      '#0F1415',
      '#0A0F10',
    ],
  },
} as const;

export type StatusKind = keyof (typeof tokens)['status']['light'];
export type SubjectTint = keyof (typeof tokens)['subjects'];
