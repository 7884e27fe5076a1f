/** Mounts the page. */
import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchPastes } from './form/paste-in.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
watchPastes();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
