import { render } from 'preact';
import { keptTheme, wear } from './house/theme.ts';
import { Page } from './page.tsx';
import './style/colours.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/top.css';
import './style/channels.css';
import './style/conversation.css';
import './style/message.css';
import './style/components.css';
import './style/markdown.css';
import './style/composer.css';
import './style/popup.css';
import './style/form.css';
import './style/people.css';
import './style/strip.css';

// Before the first picture, so that a dark evening stays dark.
wear(keptTheme());

const place = document.getElementById('page');
if (place !== null) render(<Page />, place);
