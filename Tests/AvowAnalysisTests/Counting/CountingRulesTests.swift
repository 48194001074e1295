import AvowAnalysis
import AvowRecord
import Testing

@Suite("The counting rules")
struct CountingRulesTests {
  @Test("each id stands once and is a plain word for an address")
  func ids() {
    let ids = CountingRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
      #expect(CountingRules.rule(id)?.id == id)
    }
    #expect(CountingRules.rule("no-such-rule") == nil)
  }

  @Test("each says in sentences what is counted and what is left out")
  func sentences() {
    for rule in CountingRules.all {
      #expect(rule.sentence.hasSuffix(".") && rule.sentence.first?.isUppercase == true, "\(rule.id)")
      #expect(rule.excludes.hasSuffix(".") && rule.excludes.first?.isUppercase == true, "\(rule.id)")
      #expect(!rule.name.isEmpty && !rule.unit.isEmpty && !rule.version.isEmpty, "\(rule.id)")
    }
  }

  @Test("each choice at a vote has its own rule, and all of them are in the list")
  func choices() {
    let rules = Choice.allCases.map(CountingRules.ballots)
    #expect(Set(rules).count == 5)
    #expect(Set(rules).isSubset(of: CountingRules.all))
    let named = ["yes", "no", "abstain", "did not vote"].compactMap(CountingRules.named)
    #expect(Set(named).count == 4)
    #expect(Set(named).isSubset(of: CountingRules.all))
    #expect(CountingRules.named("perhaps") == nil)
  }
}

@Suite("The methods")
struct AllMethodsTests {
  @Test("each has one id, a question, a formula, and a word on what it does not show")
  func complete() {
    #expect(Set(AllMethods.list.map(\.id)).count == AllMethods.list.count)
    for method in AllMethods.list {
      #expect(method.question.hasSuffix("?"), "\(method.id)")
      #expect(method.doesNotShow.hasSuffix(".") && method.howToRead.hasSuffix("."), "\(method.id)")
      #expect(
        !method.formula.isEmpty && !method.assumptions.isEmpty && !method.source.isEmpty, "\(method.id)")
      #expect(AllMethods.method(method.id) == method)
    }
    #expect(AllMethods.method("no-such-method") == nil)
  }
}
