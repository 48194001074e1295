/// Shared votes of the United States and Russia (before 1992 the Soviet Union) by calendar year of the vote:
/// year, same vote, one abstained, opposed.
///
/// Counted from `votes_1946_2020.csv.gz` and `resolutions_1946_2020.csv.gz` (E. Voeten, Harvard Dataverse
/// LEJUQZ) by this program, run in the folder that holds them:
///
///     import collections, csv, gzip
///     rows = lambda name: csv.DictReader(gzip.open(name + '_1946_2020.csv.gz', 'rt', encoding='utf-8'))
///     year = {r['rcid']: r['date'][:4] for r in rows('resolutions')}
///     cast = collections.defaultdict(dict)
///     for r in rows('votes'):
///         if r['ccode'] in ('2', '365') and r['vote'] in '123': cast[r['rcid']][r['ccode']] = int(r['vote'])
///     tally = collections.Counter((year[i], abs(b['2'] - b['365'])) for i, b in cast.items() if len(b) == 2)
///     for y in sorted({y for y, _ in tally}): print(y, *(tally[y, d] for d in (0, 1, 2)), sep=',')
let unitedStatesAndRussia = """
  1946,10,4,29
  1947,10,3,25
  1948,8,13,43
  1949,14,20,69
  1950,9,9,32
  1951,0,0,6
  1952,10,20,40
  1953,6,9,11
  1954,7,14,10
  1955,14,8,15
  1956,13,8,28
  1957,15,11,26
  1958,10,5,16
  1959,7,18,31
  1960,7,13,34
  1961,25,17,63
  1962,11,15,40
  1963,5,11,16
  1965,11,12,19
  1966,12,15,27
  1967,10,17,28
  1968,7,18,27
  1969,10,18,15
  1970,9,20,38
  1971,35,45,45
  1972,37,43,26
  1973,30,35,29
  1974,29,25,22
  1975,16,29,25
  1976,18,42,27
  1977,25,47,25
  1978,23,52,29
  1979,33,49,64
  1980,13,38,52
  1981,14,46,73
  1982,24,44,92
  1983,15,43,91
  1984,14,44,93
  1985,17,44,90
  1986,19,42,89
  1987,14,38,84
  1988,9,37,86
  1989,8,31,76
  1990,12,20,52
  1991,17,31,22
  1992,25,32,16
  1993,23,33,8
  1994,23,36,9
  1995,29,29,21
  1996,28,23,24
  1997,39,23,26
  1998,30,24,27
  1999,32,26,34
  2000,26,20,30
  2001,25,21,36
  2002,23,31,49
  2003,24,19,48
  2004,14,24,52
  2005,19,26,51
  2006,19,27,65
  2007,12,18,63
  2008,16,25,58
  2009,23,18,41
  2010,22,23,41
  2011,37,20,40
  2012,30,22,40
  2013,13,14,34
  2014,18,21,38
  2015,21,19,38
  2016,37,24,48
  2017,35,22,72
  2018,19,19,57
  2019,18,14,54
  2020,16,19,60
  2021,0,1,1
  """
