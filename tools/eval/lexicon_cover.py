#!/usr/bin/env python3
"""Share of gold triggers that some row of the action lexicon knows.

    lexicon_cover.py --coding ../shared/data/coding/gsr.jsonl --articles ../shared/data/articles/dev [--list]

A trigger of several words counts as known when one of its words is listed as a verb, noun or adjective, directly or by
data/en/event/inflections.tsv. Of the articles, political triggers are those whose CAMEO root is not 00.
"""
import argparse
import glob
import json
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'en', 'event')


def rows(path):
    header = None
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line or line.startswith('#'):
            continue
        cells = line.split('\t')
        if header is None:
            header = cells
            continue
        yield dict(zip(header, cells + [''] * (len(header) - len(cells))))


def listed_words():
    words = set()
    for path in glob.glob(os.path.join(ROOT, 'actions', '*.tsv')):
        for row in rows(path):
            for lemma in row['lemmas'].split(';'):
                lemma, _, suffix = lemma.strip().partition('/')
                words.add(lemma.split(' ')[-1 if suffix == 'n' else 0])
    return words


def knows(words, inflections, form):
    form = form.lower()
    if form in words:
        return True
    for row in inflections:
        ending = row['form']
        if ending.startswith('='):
            lemma = row['lemma'] if form == ending[1:] else ''
        elif form.endswith(ending) and len(form) > len(ending) + 1:
            lemma = form[:len(form) - len(ending)] + row['lemma']
        else:
            continue
        if lemma in words:
            return True
    return False


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--coding', help='JSON Lines of coding gold')
    options.add_argument('--articles', help='folder of *.events.jsonl')
    options.add_argument('--list', action='store_true', help='print the unknown triggers')
    given = options.parse_args()
    words, inflections = listed_words(), list(rows(os.path.join(ROOT, 'inflections.tsv')))

    sets = {}
    if given.coding:
        for line in open(given.coding, encoding='utf8'):
            for event in json.loads(line)['events']:
                if event.get('trigger'):
                    sets.setdefault('coding', []).append(event['trigger'])
    for path in sorted(glob.glob(os.path.join(given.articles or '', '*.events.jsonl'))):
        for line in open(path, encoding='utf8'):
            event = json.loads(line)
            root = event['cameo_root']
            political = '00' not in (root if isinstance(root, list) else [root])
            sets.setdefault('articles', []).append(event['trigger'])
            if political:
                sets.setdefault('articles, political', []).append(event['trigger'])
    for name, triggers in sets.items():
        unknown = [t for t in triggers if not any(knows(words, inflections, w) for w in re.findall(r"[\w-]+", t))]
        print(f'{name}: {100 * (1 - len(unknown) / len(triggers)):.1f} % of {len(triggers)} triggers known')
        if given.list:
            for trigger in unknown:
                print('  ' + trigger)


if __name__ == '__main__':
    main()
