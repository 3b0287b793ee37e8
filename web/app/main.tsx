import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { makeQueries } from './queries.ts';
import { makeRouter } from './router.tsx';
import { applyTheme, keptTheme } from './theme.ts';

applyTheme(keptTheme());

const queries = makeQueries();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<StrictMode><App queries={queries} router={makeRouter(queries)} /></StrictMode>);
