import { ArticlePage } from './article.ts';
import { readPageData } from './ask.ts';
import { serveNewArticle } from './new-article.ts';

const data = readPageData();
if (data.kind === 'article' && data.article) new ArticlePage(data, data.article);
if (data.kind === 'list') serveNewArticle(data);
