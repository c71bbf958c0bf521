import './evening/main.ts';
