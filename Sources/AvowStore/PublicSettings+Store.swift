public import AvowRecord
import GRDB

extension RecordStore {
  /// What the desk lets the public site know of its settings.
  public func publicSettings() throws -> PublicSettings {
    let rows = try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT name, value FROM public_setting").map { row in
        (row["name"] as String, row["value"] as String)
      }
    }
    let values = Dictionary(rows) { first, _ in first }
    return PublicSettings(
      desk: values["desk"], onion: values["onion"], siteOnion: values["site-onion"], site: values["site"],
      donate: values["donate"],
      magazine: values["magazine"],
      globaleaks: values["globaleaks"], newsletter: values["newsletter"] == "yes",
      commentDays: values["comment-days"].flatMap(Int.init) ?? 90)
  }

  /// Replaces the settings that the public site knows; the same ones change nothing.
  ///
  /// - Returns: true when something changed.
  @discardableResult
  public func publish(_ settings: PublicSettings) throws -> Bool {
    guard try publicSettings() != settings else { return false }
    let values = [
      "desk": settings.desk, "onion": settings.onion, "site-onion": settings.siteOnion,
      "site": settings.site, "donate": settings.donate,
      "magazine": settings.magazine,
      "globaleaks": settings.globaleaks, "newsletter": settings.newsletter ? "yes" : nil,
      "comment-days": "\(settings.commentDays)",
    ]
    try write { database in
      try database.execute(sql: "DELETE FROM public_setting")
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        guard let value else { continue }
        try database.execute(
          sql: "INSERT INTO public_setting (name, value) VALUES (?, ?)", arguments: [name, value])
      }
    }
    return true
  }
}
