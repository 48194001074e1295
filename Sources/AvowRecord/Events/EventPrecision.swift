/// How exactly a source knows where and when, in words.
public enum EventPrecision {
  /// UCDP's `where_prec` and ACLED's `geo_precision`, each by its own code book; nil for other families.
  public static func place(_ code: Int?, of family: EventFamily) -> String? {
    guard let code else { return nil }
    switch family {
    case .ged:
      return [
        1: "exact place", 2: "within about 25 km", 3: "the district", 4: "the region (first level)",
        5: "part of the country, or along a line", 6: "the country alone",
        7: "international waters or airspace",
      ][code]
    case .acled:
      return [1: "the town", 2: "near the town, or part of a region", 3: "the region alone"][code]
    default: return nil
    }
  }

  /// UCDP's `date_prec` and ACLED's `time_precision`; nil for other families.
  public static func date(_ code: Int?, of family: EventFamily) -> String? {
    guard let code else { return nil }
    switch family {
    case .ged:
      return [
        1: "the day", 2: "within two to six days", 3: "the week", 4: "within eight to thirty days",
        5: "within more than a month",
      ][code]
    case .acled: return [1: "the day", 2: "the week", 3: "the month"][code]
    default: return nil
    }
  }

  /// The largest code with which a place is drawn as a point at all: beyond it only the country is known.
  public static let leastPlaced = 5
  /// The largest code with which the point stands for the place itself rather than for a region.
  public static let leastExact = 3
}
