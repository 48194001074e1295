import AvowRecord

extension PeriodEnd {
  var inWords: String {
    switch self {
    case .date(let date): date.inWords
    case .unknown: "unknown"
    }
  }
}

extension Dated {
  /// `since 2012`, `from 2012 until 2015`, `until 2015`; unknown ends are said to be unknown.
  var inWords: String {
    switch (from, until) {
    case (let from?, let until?): "from \(from.inWords) until \(until.inWords)"
    case (let from?, nil): from == .unknown ? "start unknown" : "since \(from.inWords)"
    case (nil, let until?): "until \(until.inWords)"
    case (nil, nil): ""
    }
  }
}
