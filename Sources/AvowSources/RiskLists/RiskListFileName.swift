import AvowRecord

/// What the name of a file of risks tells: `base2019-run-2020-08-18.csv`, `sortedrisk_2016based_15Oct2018.csv`.
enum RiskListFileName {
  /// The base year: four digits after `base`, or before `based`.
  static func baseYear(_ name: String) -> Int? {
    let plain = name.lowercased()
    if let found = plain.firstMatch(of: #/base[-_.]?((?:19|20)[0-9]{2})(?![0-9])/#) { return Int(found.1) }
    if let found = plain.firstMatch(of: #/(?:^|[^0-9])((?:19|20)[0-9]{2})[-_.]?based?(?![a-z])/#) {
      return Int(found.1)
    }
    return nil
  }

  /// A whole day, as `2020-08-18` or `15Oct2018`; nil for anything less.
  static func issued(_ name: String) -> PartialDate? {
    let plain = name.lowercased()
    if let found = plain.firstMatch(of: #/(?:^|[^0-9])((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9])/#) {
      return PartialDate(found.1)
    }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    if let found = plain.firstMatch(
      of:
        #/(?:^|[^0-9])([0-9]{1,2})[-_ ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ ]?((?:19|20)[0-9]{2})(?![0-9])/#
    ), let day = Int(found.1), let year = Int(found.3), let month = months.firstIndex(of: String(found.2)) {
      return PartialDate(year: year, month: month + 1, day: day)
    }
    return nil
  }
}
