import AvowRecord

/// The sources of events, and how their files are told.
enum EventSources {
  static let list: [Source] = [
    Source(
      id: "ucdp-ged", name: "UCDP georeferenced events (GED)",
      sentence:
        "Single events of organised violence with place, days and a range of deaths; CSV, with or without HXL tags, or GeoJSON.",
      columns: GEDReader.columns
    ) { file, _ in .events(GEDReader.stream(file)) },
    Source(
      id: "acled", name: "ACLED export",
      sentence: "Single events of political violence and protest, one row each.", columns: ACLEDReader.columns
    ) { file, _ in .events(ACLEDReader.stream(file)) },
    Source(
      id: "ucdp-one-sided", name: "UCDP one-sided violence",
      sentence: "Civilians killed by an actor in a year, one row for each actor and year.",
      columns: OneSidedReader.columns
    ) { file, _ in .events(OneSidedReader.stream(file)) },
    Source(
      id: "ucdp-battle-deaths", name: "UCDP battle-related deaths",
      sentence: "Battle-related deaths of a dyad or conflict in a year, one row each.",
      columns: BattleDeathsReader.columns
    ) { file, _ in .events(BattleDeathsReader.stream(file)) },
    Source(
      id: "local-events", name: "plain table of events",
      sentence: "Events that an organisation recorded, one a row, to a template of Avow.",
      columns: LocalEventsReader.columns
    ) { file, _ in .events(LocalEventsReader.stream(file)) },
    Source(
      id: "gdelt", name: "GDELT 2.0 events (a batch)",
      sentence: "Events as machines read them from news: 61 columns separated by tabs, without a header.",
      columns: []
    ) { file, _ in .events(GDELTReader.stream(file)) },
  ]

  /// The source of a file of events that has no header of commas: GeoJSON or a batch of GDELT. Nil for other files.
  ///
  /// Throws a ``SourceFault`` for what belongs to such a source without being events.
  static func source(for file: FileBytes) throws -> Source? {
    if try FeatureRows.isOne(file) {
      let header = try FeatureRows(file: file).columns()
      if let source = list.first(where: { $0.recognises(header: header) }) { return source }
      throw SourceFault.otherKind(
        file: file.name, looksLike: "a list of features that are no events of UCDP",
        firstLine: header.prefix(12).joined(separator: ", "),
        advice: "Their properties must have \(GEDReader.columns.joined(separator: ", ")).")
    }
    if try GDELTReader.isOne(file) { return list.first { $0.id == "gdelt" } }
    if let other = try GDELTReader.otherTable(file) {
      throw SourceFault.otherKind(
        file: file.name, looksLike: other, firstLine: "",
        advice: "Take a batch named …export.CSV of GDELT 2.0.")
    }
    return nil
  }

  /// What a table is that stands beside event data without holding events; nil for any other.
  static func describedTable(header: [String]) -> (looksLike: String, advice: String)? {
    let names = header.map { $0.lowercased() }
    guard
      names == ["name", "type", "description"] || names == ["tableid", "datatype", "empty", "description"]
    else {
      return nil
    }
    return (
      "a description of the columns of another table, GDELT’s where its first row is GLOBALEVENTID, and holds no events",
      "Avow knows those columns; import the batches themselves."
    )
  }
}
