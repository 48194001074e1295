/// The plain tables of Avow that anybody can fill in.
public enum PlainTables {
  /// The columns of the table of recommendations, or of what became of them.
  public static func header(events: Bool) -> [String] {
    events ? RecommendationEventsReader.template : RecommendationTableReader.template
  }
}
