import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const minutes = (text: string) => said(`Minutes of the Net Committee\n\n${text}`)
const statement = (text: string) =>
  said(`The Ministry of Tides of Norland condemns the attack on the harbour. The Ministry ${text}`).slice(1)

describe('what members judge', () => {
  it.each([
    ['judge', 'judged that nets were dear', 'that nets were dear'],
    ['see', 'saw a risk of floods', 'a risk of floods'],
    ['regard', 'regarded nets as dear', 'nets as dear'],
    ['view', 'viewed nets as dear', 'nets as dear'],
    ['view', 'viewed the flood with alarm', 'the flood with alarm'],
    ['view', 'viewed that nets were dear', 'that nets were dear'],
    ['deem', 'deemed nets to be dear', 'nets to be dear'],
    ['deem', 'deemed that nets were dear', 'that nets were dear'],
    ['deem', 'deemed it necessary', 'it necessary'],
    ['deem', 'deemed the toll appropriate', 'the toll appropriate'],
    ['consider', 'considered nets too dear', 'nets too dear'],
    ['consider', 'considered the toll necessary', 'the toll necessary'],
    ['consider', 'considered that nets were dear', 'that nets were dear'],
    ['assess', 'assessed that nets were dear', 'that nets were dear'],
    ['assess', 'assessed the risk as low', 'the risk as low'],
    ['project', 'projected a fall of prices', 'a fall of prices'],
    ['anticipate', 'anticipated a fall of prices', 'a fall of prices'],
    ['foresee', 'foresaw a fall of prices', 'a fall of prices'],
    ['forecast', 'forecast a fall of prices', 'a fall of prices'],
    ['expect', 'expected a fall of prices', 'a fall of prices'],
    ['place', 'placed weight on the price of nets', 'weight on the price of nets'],
    ['place', 'placed emphasis on the price of nets', 'emphasis on the price of nets'],
    ['place', 'placed great importance on the price of nets', 'great importance on the price of nets'],
    ['put', 'put weight on the price of nets', 'weight on the price of nets'],
    ['put', 'put emphasis on the price of nets', 'emphasis on the price of nets'],
    ['put', 'put the chance of a flood at one in ten', 'the chance of a flood at one in ten'],
    ['attach', 'attached importance to the price of nets', 'importance to the price of nets'],
    ['take', 'took the view that nets were dear', 'that nets were dear'],
    ['take', 'took note of the price of nets', 'the price of nets'],
    ['take', 'took note that nets were dear', 'nets were dear'],
    ['dissent', 'dissented because nets were dear', 'nets were dear'],
    ['find', 'found that nets were dear', 'that nets were dear'],
    ['concur', 'concurred with the view of the staff', 'the view of the staff'],
    ['concur', 'concurred that nets were dear', 'that nets were dear'],
    ['agree', 'agreed with the view of the staff', 'the view of the staff'],
    ['feel', 'felt that nets were dear', 'that nets were dear'],
    ['be', 'were of the view that nets were dear', 'that nets were dear'],
    ['be', 'were of the opinion that nets were dear', 'that nets were dear'],
    ['be', 'were convinced that nets were dear', 'that nets were dear'],
    ['be', 'were mindful that nets were dear', 'that nets were dear'],
    ['be', 'were concerned that nets were dear', 'nets were dear'],
    ['be', 'were concerned about the price of nets', 'the price of nets'],
    ['be', 'were agreed that nets were dear', 'nets were dear'],
    ['be', 'were clear that nets were dear', 'nets were dear'],
    ['be', 'were confident that nets were cheap', 'that nets were cheap'],
    ['remain', 'remained concerned that nets were dear', 'nets were dear'],
    ['remain', 'remained concerned about the price of nets', 'the price of nets'],
    ['remain', 'remained convinced that nets were dear', 'that nets were dear'],
    ['remain', 'remained of the view that nets were dear', 'that nets were dear'],
    ['reckon', 'reckoned a fall of prices', 'a fall of prices'],
    ['share', 'shared the view of the staff', 'the view of the staff'],
    ['share', 'shared the concern of the staff', 'the concern of the staff'],
    ['share', 'shared a recognition of the risks', 'a recognition of the risks'],
  ])('%s: "Members %s."', (_, words, expected) => {
    expect(minutes(`Members ${words}.`)).toEqual([`Members | INDIRECT | ${expected}`])
  })

  it.each([
    ['place', 'placed the report on the table'],
    ['put', 'put the report on the table'],
    ['attach', 'attached the report'],
    ['share', 'shared a meal'],
    ['view', 'viewed the harbour'],
    ['assess', 'assessed the harbour'],
    ['regard', 'regarded the harbour'],
    ['consider', 'considered the report'],
  ])('%s: not "Members %s."', (_, words) => {
    expect(minutes(`Members ${words}.`)).toEqual([])
  })
})

describe('where a body stands', () => {
  it.each([
    ['reject', 'rejects the toll', 'the toll'],
    ['support', 'supports the toll', 'the toll'],
    ['oppose', 'opposes the toll', 'the toll'],
    ['deplore', 'deplores the toll', 'the toll'],
    ['regret', 'regrets the toll', 'the toll'],
    ['recognize', 'recognizes the work of the divers', 'the work of the divers'],
    ['recognise', 'recognises the work of the divers', 'the work of the divers'],
    ['look', 'looks forward to the vote', 'the vote'],
    ['reserve', 'reserves the right to close the lock', 'to close the lock'],
    ['renew', 'renews its call for a truce', 'its call for a truce'],
    ['renew', 'renews its appeal for a truce', 'its appeal for a truce'],
    ['renew', 'renews its commitment to the truce', 'its commitment to the truce'],
    ['follow', 'follows the flood with great concern', 'the flood with great concern'],
    ['offer', 'offers its condolences to the divers', 'its condolences to the divers'],
    ['offer', 'offers its sympathy to the divers', 'its sympathy to the divers'],
    ['offer', 'offers its thanks to the divers', 'its thanks to the divers'],
    ['be', 'is saddened by the flood', 'the flood'],
    ['be', 'is alarmed by the flood', 'the flood'],
    ['be', 'is appalled by the attack', 'the attack'],
    ['be', 'is shocked by the attack', 'the attack'],
    ['be', 'is outraged by the attack', 'the attack'],
    ['be', 'is grateful to the divers', 'the divers'],
    ['be', 'is grateful for the help', 'the help'],
  ])('%s: "The Ministry %s."', (_, words, expected) => {
    expect(statement(`${words}.`)).toEqual([`Ministry of Tides of Norland | INDIRECT | ${expected}`])
  })

  it.each([
    ['renew', 'renews the nets of the harbour'],
    ['follow', 'follows the boats of the divers'],
  ])('%s: not "The Ministry %s."', (_, words) => {
    expect(statement(`${words}.`)).toEqual([])
  })
})

describe('what is weighed', () => {
  it.each(['take', 'consider'])('is not said: to %s', (verb) => {
    const weighing = verb === 'take' ? 'taking note of the price of nets' : 'considering that nets were dear'
    expect(minutes(`In ${weighing}, the Committee met twice.`)).toEqual([])
  })
})

describe('who judges', () => {
  it.each(['This member', 'That member', 'Some members'])('%s', (members) => {
    expect(minutes(`Two members spoke. ${members} judged that nets were dear.`)).toHaveLength(1)
  })

  it.each(['some', 'most', 'many', 'several', 'others', 'a few', 'few'])('for %s', (judges) => {
    expect(said(`For ${judges}, the dam is too low.`)).toEqual([`${judges} | INDIRECT | the dam is too low`])
  })
})
