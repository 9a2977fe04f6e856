import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Providers.module.css';
import { makeQueryClient } from './query-client.ts';
import { theme } from './theme/theme.ts';
import { variables } from './theme/variables.ts';
import { NoteLine } from './toasts.tsx';

/** Theme, texts' calendar, query cache and toasts around everything that is drawn. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [0] }}>
          <Notifications
            position="bottom-left"
            classNames={{ root: classes.toasts ?? '' }}
            containerWidth="auto"
            transitionDuration={160}
          />
          {children}
          <NoteLine />
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
