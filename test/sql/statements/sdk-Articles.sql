-- $1: "ministry-of-ports"
-- $2: "ministry-of-ports"
-- $3: "ministry-of-ports"
-- $4: "2024-01-01"
-- $5: "2024-01-01"
-- $6: "%wendrick%"
select coalesce((('{"articles":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((((
  '{"id":"Article:' || t1.id::text) || '","title":') || (to_json(t1.title::text)::text ||
  ',"titleBasis":"')) || ((case when t1.title_basis::text in ('DERIVED', 'PRINTED') then t1.title_basis::text end || '","genre":') || (case when t1.genre is null then 'null' else coalesce((('"' || case when t1.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t1.genre::text end) || '"'), '"\u0000"') end ||
  ',"url":'))) || (((coalesce(to_json(cast(t1.url as text))::text, 'null') ||
  ',"language":') || (coalesce(to_json(t1.language::text)::text, 'null') ||
  ',"text":')) || ((to_json(t1.text::text)::text || ',"firstSeenAt":') || (to_json(to_char(date_trunc('milliseconds', t1.first_seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text ||
  ',"source":')))) || ((((coalesce((
    select coalesce(((('{"id":"Source:' || t2.id::text) || ('","slug":' || to_json(t2.slug::text)::text)) || ((
    ',"name":' || to_json(t2.name::text)::text) || '}')), '"\u0000"')
    from "source" as t2
    where t2.id = t1.source_id
  ), 'null') || ',"published":') || (case when t1.published_value is not null then ((((
  '{"value":' || to_json(cast(t1.published_value as text))::text) || (
  ',"precision":"' || case when t1.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.published_precision::text end)) || (('","basis":"' || case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text end) || '","text":')) || (((coalesce(to_json(t1.published_text::text)::text, 'null') ||
  ',"earliest":') || to_json(cast(t1.published_earliest as text))::text) || ((
  ',"latest":' || to_json(cast(t1.published_latest as text))::text) || '}'))) else 'null' end ||
  ',"updated":')) || ((case when t1.updated_value is not null then ((((
  '{"value":' || to_json(cast(t1.updated_value as text))::text) || (
  ',"precision":"' || case when t1.updated_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.updated_precision::text end)) || (('","basis":"' || case when t1.updated_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.updated_basis::text end) || '","text":')) || (((coalesce(to_json(t1.updated_text::text)::text, 'null') ||
  ',"earliest":') || to_json(cast(t1.updated_earliest as text))::text) || ((
  ',"latest":' || to_json(cast(t1.updated_latest as text))::text) || '}'))) else 'null' end ||
  ',"eventDate":') || (case when t1.event_date_value is not null then ((((
  '{"value":' || to_json(cast(t1.event_date_value as text))::text) || (
  ',"precision":"' || case when t1.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.event_date_precision::text end)) || (('","basis":"' || case when t1.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.event_date_basis::text end) || '","text":')) || (((coalesce(to_json(t1.event_date_text::text)::text, 'null') ||
  ',"earliest":') || to_json(cast(t1.event_date_earliest as text))::text) || ((
  ',"latest":' || to_json(cast(t1.event_date_latest as text))::text) || '}'))) else 'null' end ||
  ',"event":'))) || (((case when t1.event_kind is not null then ((((
  '{"kind":"' || case when t1.event_kind::text in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then t1.event_kind::text end) || '","host":') || ((coalesce(to_json(t1.event_host::text)::text, 'null') ||
  ',"occasion":') || coalesce(to_json(t1.event_occasion::text)::text, 'null'))) || (((
  ',"venue":' || coalesce(to_json(t1.event_venue::text)::text, 'null')) ||
  ',"present":') || (case when t1.event_present is not null then (('[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(to_json("item".value::text)::text, '"\u0000"') as i
      from unnest(t1.event_present) as item(value)
    ) as l
  ), '')) || ']') end || '}'))) else 'null' end || ',"speeches":[') || (coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((((('{"id":"Speech:' || t3.id::text) || '","position":') || (t3.position::int4::text ||
      ',"kind":"')) || (((case when t3.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t3.kind::text end || '","office":') || coalesce(to_json(t3.office::text)::text, 'null')) || (
      ',"country":' || coalesce(to_json(t3.country::text)::text, 'null')))) || ((((
      ',"countryCode":' || coalesce(to_json(t3.country_code::text)::text, 'null')) ||
      ',"inReplyTo":') || (coalesce((
        select coalesce((('{"id":"Speech:' || t4.id::text) || '"}'), '"\u0000"')
        from "speech" as t4
        where t4.article_id = t3.article_id and t4.position = t3.in_reply_to
        order by t4.position asc
        limit 1
      ), 'null') || ',"speaker":')) || (((
        select (((('{"id":"Speaker:' || t5.id::text) || '","kind":"') || (case when t5.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t5.kind::text end || '","name":')) || ((coalesce(to_json(t5.name::text)::text, 'null') ||
        ',"description":') || (coalesce(to_json(t5.description::text)::text, 'null') || '}')))
        from "speaker" as t5
        where t5.id = t3.speaker_id
      ) || ',"statements":[') || (coalesce((
        select string_agg(l.i, ',')
        from (
          select coalesce((((('{"position":' || t6.position::int4::text) || (
          ',"mode":"' || case when t6.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t6.mode::text end)) || (('","text":' || to_json(t6.text::text)::text) ||
          ',"spans":[')) || (((coalesce((
            select string_agg(l.i, ',')
            from (
              select coalesce((((('{"start":' || t7.start::int4::text) || ',"end":') || (t7.end::int4::text ||
              ',"rawStart":')) || ((t7."rawStart"::int4::text || ',"rawEnd":') || (t7."rawEnd"::int4::text || '}'))), '"\u0000"') as i
              from (
                select *
                from jsonb_to_recordset(t6.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              ) as t7
            ) as l
          ), '') || '],"source":') || coalesce((
            select coalesce((((('{"start":' || t8.start::int4::text) || ',"end":') || (t8.end::int4::text ||
            ',"rawStart":')) || ((t8."rawStart"::int4::text || ',"rawEnd":') || (t8."rawEnd"::int4::text || '}'))), '"\u0000"')
            from (
              select *
              from jsonb_to_record(t6.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t6.source is not null
            ) as t8
            limit 1
          ), 'null')) || ((',"cue":' || coalesce((
            select coalesce((((('{"start":' || t9.start::int4::text) || ',"end":') || (t9.end::int4::text ||
            ',"rawStart":')) || ((t9."rawStart"::int4::text || ',"rawEnd":') || (t9."rawEnd"::int4::text || '}'))), '"\u0000"')
            from (
              select *
              from jsonb_to_record(t6.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t6.cue is not null
            ) as t9
            limit 1
          ), 'null')) || '}'))), '"\u0000"') as i
          from "statement" as t6
          where t6.speech_id = t3.id
          order by t6.position asc
        ) as l
      ), '') || ']}')))), '"\u0000"') as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), '') || '],"relatedItems":[')) || ((coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((((('{"id":"RelatedItem:' || t10.id::text) || '","position":') || (t10.position::int4::text ||
      ',"teaser":')) || ((to_json(t10.teaser::text)::text || ',"truncated":') || (t10.truncated::boolean::text ||
      ',"url":'))) || (((coalesce(to_json(cast(t10.url as text))::text, 'null') ||
      ',"published":') || (case when t10.published_value is not null then ((((
      '{"value":' || to_json(cast(t10.published_value as text))::text) || (
      ',"precision":"' || case when t10.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t10.published_precision::text end)) || (('","basis":"' || case when t10.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t10.published_basis::text end) || '","text":')) || (((coalesce(to_json(t10.published_text::text)::text, 'null') ||
      ',"earliest":') || to_json(cast(t10.published_earliest as text))::text) || ((
      ',"latest":' || to_json(cast(t10.published_latest as text))::text) || '}'))) else 'null' end ||
      ',"resolution":')) || (((
        select (('"' || case when "computed".value::text in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then "computed".value::text end) || '"')
        from (
          select (
            select case count(*)
            when 0 then 'UNRESOLVED'
            else case
            when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
            else 'AMBIGUOUS'
            end
            end as "resolution"
            from "related_candidate"
            where "related_candidate".related_item_id = t10.id
          ) as value offset 0
        ) as computed
      ) || ',"article":') || (coalesce((
        select coalesce(((('{"id":"Article:' || t11.id::text) || '","title":') || (to_json(t11.title::text)::text || '}')), '"\u0000"')
        from (
          select "visible_article".*
          from "visible_article"
          where "visible_article".id = (
            select (array_agg("related_candidate".article_id))[1] as "article_id"
            from "related_candidate"
            where "related_candidate".related_item_id = t10.id
            having count(*) = 1 and bool_and("related_candidate".certain)
          )
        ) as t11
        limit 1
      ), 'null') || '}')))), '"\u0000"') as i
      from "related_item" as t10
      where t10.article_id = t1.id
      order by t10.position asc
    ) as l
  ), '') || '],"capture":') || ((
    select (('{"sha256":' || to_json(t12.sha256::text)::text) || '}')
    from "capture" as t12
    where t12.sha256 = t1.sha256
  ) || '}'))))), '"\u0000"'), ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('2nhowmnc98hin', t1.sort_date::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.sort_date desc, t1.id desc) as "#"
    from "article" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
    )) and (t1.source_id = (
      select source_id
      from source_slug
      where slug in (cast($1 as text), cast($2 as text))
      order by slug = cast($3 as text) desc
      limit 1
    )) and (t1.published_earliest >= cast($4 as date)) and (t1.sort_date >= cast($5 as date)) and (t1.id in (
      select "speech".article_id
      from "speech"
      where ("speech".speaker_id in (
        select speaker_id
        from speaker_identity
        where "speaker_identity".words like cast($6 as text)
      ))
    ))
    order by t1.sort_date desc, t1.id desc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
