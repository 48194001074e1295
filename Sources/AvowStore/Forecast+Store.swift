public import AvowRecord
import GRDB

extension Forecast: KeptNoun {
  static var table: String { "forecast" }
  static var key: [String] { ["id"] }
}

extension ForecastRisk: KeptNoun {
  static var table: String { "forecast_risk" }
  static var key: [String] { ["forecast", "place"] }
}

extension ForecastPredictor: KeptNoun {
  static var table: String { "forecast_predictor" }
  static var key: [String] { ["forecast", "predictor"] }
}

extension ForecastPart: KeptNoun {
  static var table: String { "forecast_part" }
  static var key: [String] { ["forecast", "place", "predictor"] }
}

extension RecordStore {
  /// Keeps lists that are not kept yet, each as the next vintage of its edition, in one transaction with the file that they
  /// came from. A list that says the same as one that is kept is passed over.
  ///
  /// - Parameter seal: SHA-256 of a text, as 64 hexadecimal digits.
  /// - Returns: for each list in turn the forecast that says it, and whether it is new.
  public func save(
    _ lists: [ForecastList], file: ImportedFile? = nil, findings: [Finding] = [], keptOn: String,
    seal: (String) -> String
  ) throws -> [(forecast: Forecast, isNew: Bool)] {
    try write { database in
      if let file {
        try Kept(file).save(database)
        try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
        for finding in findings { try database.write(finding, file: file.digest) }
      }
      return try lists.map { try database.keep($0, keptOn: keptOn, seal: seal) }
    }
  }

  /// All lists, the newest base year first, then by publisher, window and vintage.
  public func forecasts() throws -> [Forecast] {
    try pool.read { database in
      try Kept<Forecast>.order(
        Column("base_year").desc, Column("publisher"), Column("until_year").desc, Column("from_year"),
        Column("vintage").desc
      ).fetchAll(database).map(\.noun)
    }
  }

  /// A list with its rows, by rank; nil for none of the id.
  public func forecast(_ id: String) throws -> ForecastList? {
    try pool.read { database in
      guard let forecast = try Kept<Forecast>.filter(Column("id") == id).fetchOne(database)?.noun else {
        return nil
      }
      return ForecastList(
        forecast: forecast,
        rows: try Kept<ForecastRisk>.filter(Column("forecast") == id).order(Column("rank"), Column("place"))
          .fetchAll(database).map(\.noun),
        predictors: try Kept<ForecastPredictor>.filter(Column("forecast") == id).order(Column("predictor"))
          .fetchAll(database).map(\.noun),
        parts: try Kept<ForecastPart>.filter(Column("forecast") == id).order(
          Column("place"), Column("predictor")
        ).fetchAll(database).map(\.noun))
    }
  }

  /// What all lists say of a state.
  public func forecasts(of state: StateID) throws -> [ForecastRisk] {
    try pool.read {
      try Kept<ForecastRisk>.filter(Column("state") == state).order(Column("forecast")).fetchAll($0).map(
        \.noun)
    }
  }

  /// What makes up the risk of a row of a list of ours.
  public func parts(of row: ForecastRisk) throws -> [ForecastPart] {
    try pool.read {
      try Kept<ForecastPart>.filter(Column("forecast") == row.forecast && Column("place") == row.place)
        .order(Column("predictor")).fetchAll($0).map(\.noun)
    }
  }

  /// The predictors of a list of ours.
  public func predictors(ofForecast id: String) throws -> [ForecastPredictor] {
    try pool.read {
      try Kept<ForecastPredictor>.filter(Column("forecast") == id).order(Column("predictor")).fetchAll($0)
        .map(\.noun)
    }
  }
}

extension Database {
  fileprivate func keep(
    _ list: ForecastList, keptOn: String, seal: (String) -> String
  ) throws -> (forecast: Forecast, isNew: Bool) {
    let said = ForecastRisk.said(list.rows)
    let kept = try Kept<Forecast>.filter(
      Column("publisher") == list.forecast.publisher && Column("base_year") == list.forecast.baseYear
        && Column("from_year") == list.forecast.fromYear && Column("until_year") == list.forecast.untilYear
        && Column("target") == list.forecast.target
    ).order(Column("vintage")).fetchAll(self).map(\.noun)
    for one in kept {
      let rows = try Kept<ForecastRisk>.filter(Column("forecast") == one.id).fetchAll(self).map(\.noun)
      if ForecastRisk.said(rows) == said { return (one, false) }
    }
    var forecast = list.forecast
    forecast.vintage = (kept.last?.vintage ?? 0) + 1
    forecast.id = "\(forecast.series)/\(forecast.vintage)"
    forecast.keptOn = keptOn
    forecast.rows = list.rows.count
    forecast.digest = seal(ForecastRisk.sealed(list.rows))
    try Kept(forecast).insert(self)
    for var row in list.rows {
      row.forecast = forecast.id
      try Kept(row).insert(self)
    }
    for var predictor in list.predictors {
      predictor.forecast = forecast.id
      try Kept(predictor).insert(self)
    }
    for var part in list.parts {
      part.forecast = forecast.id
      try Kept(part).insert(self)
    }
    return (forecast, true)
  }
}
