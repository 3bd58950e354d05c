// Imports a vendor's catalogue of rules (XML) and writes it as JSON, as CSV and as a summary for people.
// usage: node import.mjs CATALOGUE.xml OUTPUT-FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [catalogue, folder] = process.argv.slice(2);
const xml = readFileSync(catalogue, 'utf8');
const version = /<Catalogue\b[^>]*\bversion="([^"]*)"/.exec(xml)?.[1];
if (version === undefined) {
  console.error('not a catalogue: there is no <Catalogue version="…">');
  process.exit(2);
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]);
const rules = [...xml.matchAll(/<Rule id="([^"]*)" severity="([^"]*)" weight="([^"]*)">([\s\S]*?)<\/Rule>/g)]
  .map(([, id, severity, weight, title]) => ({ id, severity, weight: Number(weight), title: decode(title).trim() }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const mean = rules.reduce((sum, rule) => sum + rule.weight, 0) / rules.length;
writeFileSync(join(folder, 'catalogue.json'), `${JSON.stringify({ version, count: rules.length, meanWeight: mean, rules }, null, 2)}\n`);
writeFileSync(join(folder, 'rules.csv'), `id,severity,weight,title\n${rules.map((rule) => [rule.id, rule.severity, rule.weight, `"${rule.title.replaceAll('"', '""')}"`].join(',')).join('\n')}\n`);

console.log(`Catalogue ${version}: ${rules.length} rules, mean weight ${mean.toFixed(2)}`);
for (const severity of ['high', 'low', 'medium']) console.log(`  ${severity}: ${rules.filter((rule) => rule.severity === severity).length}`);
console.log(`imported in ${Math.round(performance.now())} ms`);
