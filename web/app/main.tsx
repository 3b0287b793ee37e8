import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from '../ui/ApiProblem.ts';
import { App } from './App.tsx';
import { makeRouter } from './router.tsx';
import { applyTheme, keptTheme } from './theme.ts';

applyTheme(keptTheme());

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      // What the server has refused once it refuses again; a lost connection is worth two more tries.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    },
    // Without a network a save fails at once and says so, instead of waiting in silence to be sent later.
    mutations: { networkMode: 'always' },
  },
});
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<StrictMode><App queries={queries} router={makeRouter(queries)} /></StrictMode>);
