import AvowRecord

/// A counting rule in a list.
struct RuleLine: Sendable {
  let id: String
  let version: String
  let name: String
  let unit: String
  let sentence: String
  let excludes: String?

  init(_ rule: CountingRule) {
    id = rule.id
    version = rule.version
    name = rule.name
    unit = rule.unit
    sentence = rule.sentence
    excludes = rule.excludes.nonEmpty
  }
}
