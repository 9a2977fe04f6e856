import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guardLinks } from './location.ts';
import classes from './Providers.module.css';
import { makeQueryClient } from './query-client.ts';
import { theme } from './theme/theme.ts';
import { variables } from './theme/variables.ts';
import { NoteLine } from './toasts.tsx';
import { watchTyped } from './typed.ts';

/** Theme, texts' calendar, query cache, toasts and the rule that nothing typed is lost unsaid, around everything drawn. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  const { i18n } = useTranslation();
  useEffect(() => {
    const ends = [watchTyped(), guardLinks()];
    return () => {
      for (const end of ends) end();
    };
  }, []);
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
