import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("The vocabulary that ships")
struct ShippedVocabularyTests {
  /// The themes tagged in a text.
  static func themes(_ text: String) throws -> Set<String> {
    let vocabulary = try ThemeVocabulary.shipped()
    var reader = ThemeReader(try ThemeMatcher(vocabulary))
    return Set(
      reader.hits(in: [text]).filter { vocabulary.rules[$0.rule].kind == .tag }.map {
        vocabulary.rules[$0.rule].theme
      })
  }

  @Test("every rule can be read, has an id of its own, and every theme has a rule that tags")
  func whole() throws {
    let vocabulary = try ThemeVocabulary.shipped()
    #expect(Set(vocabulary.rules.map(\.id)).count == vocabulary.rules.count)
    for rule in vocabulary.rules { _ = try PhrasePattern(rule.pattern) }
    for theme in vocabulary.themes {
      #expect(vocabulary.rules(of: theme.id).contains { $0.kind == .tag }, "\(theme.id)")
    }
    #expect(Set(vocabulary.terms.map(\.relation)).isSubset(of: ["same", "narrower", "broader", "related"]))
  }

  @Test(
    "protection of civilians and the guarding of things are not the responsibility to protect",
    arguments: [
      "The protection of civilians is a task of the mission.",
      "We have a responsibility to protect the environment.",
      "It is our shared responsibility to protect our planet.",
      "Governments have a responsibility to protect their borders.",
      "We bear the responsibility to protect future generations.",
    ])
  func falseFriends(text: String) throws {
    #expect(try !Self.themes(text).contains("rtop"))
  }

  @Test(
    "the responsibility to protect in six languages and in its short forms",
    arguments: [
      "the responsibility to protect", "the principle of RtoP", "R2P has three pillars",
      "la responsabilité de protéger",
      "la responsabilidad de proteger", "обязанность по защите", "المسؤولية عن الحماية", "ومسؤولية الحماية",
      "保护责任",
    ])
  func languages(text: String) throws {
    #expect(try Self.themes(text).contains("rtop"))
  }

  @Test("names of courts, conventions and other themes")
  func others() throws {
    #expect(try Self.themes("The ICC must act.").contains("accountability-for-crimes"))
    #expect(try !Self.themes("The icc is a number.").contains("accountability-for-crimes"))
    #expect(
      try Self.themes("We ratified the Genocide Convention.").isSuperset(of: ["legal-tools", "four-crimes"]))
    #expect(try Self.themes("Women, peace and security matter.").contains("gender-lens"))
    #expect(
      try Self.themes("Permanent members should refrain from using the veto.").contains("veto-restraint"))
    #expect(try !Self.themes("We fear a nuclear holocaust.").contains("memory-education"))
    #expect(try Self.themes("An early warning system for tsunamis.").isDisjoint(with: ["early-warning"]))
    #expect(try Self.themes("国际刑事法院和民间社会").isSuperset(of: ["accountability-for-crimes", "civil-society"]))
  }
}
